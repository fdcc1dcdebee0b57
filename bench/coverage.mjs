// How often a 95 % interval for the difference of two methods' AUC covers the truth, when accounts recur as they do in the
// judgements of influencer-pairs (read from CLOUTLAB_DATA; without it, a stand-in with as many heavy and light accounts).
// Scores and influence of every account are drawn anew for each simulation; the graph of who was set against whom stays.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { evaluateMeasures } from "../dist/evaluation/evaluate-measures.js";
import { auc } from "../dist/evaluation/measures/auc.js";
import { parseMeasure } from "../dist/evaluation/measures/parse-measure.js";
import { judgementsEvaluator } from "../dist/evaluation/truth/judgements/judgements-evaluator.js";
import { random } from "../dist/random.js";
import { percentileInterval } from "../dist/stats/percentile-interval.js";

const [simulations, resamples] = [1000, 300];
const seed = 1;

const populations = {
  // Two scores that miss the influence by errors of the same size.
  normal: (draw) => {
    const influence = draw.normal();
    return [influence, influence + 0.6 * draw.normal(), influence + 0.6 * draw.normal()];
  },
  // A few accounts on which the scores differ enormously: Student's t with 3 degrees of freedom.
  "heavy-tailed": (draw) => {
    const influence = draw.normal();
    return [influence, influence + 0.5 * studentT3(draw), influence + 0.5 * studentT3(draw)];
  },
  // One score is better.
  better: (draw) => {
    const influence = draw.normal();
    return [influence, influence + 0.4 * draw.normal(), influence + 0.7 * draw.normal()];
  },
};
const graphs = { "influencer-pairs": recurring(), "nobody recurs": apart(500), "40 in a round robin": robin(40) };

for (const [graph, population] of [
  ["influencer-pairs", "normal"],
  ["influencer-pairs", "heavy-tailed"],
  ["influencer-pairs", "better"],
  ["nobody recurs", "normal"],
  ["40 in a round robin", "normal"],
]) {
  const truth = trueDifference(populations[population]);
  const covered = { cloutlab: 0, pairs: 0, product: 0 };
  for (let simulation = 0; simulation < simulations; simulation++) {
    const world = worldOf(graphs[graph], populations[population], random(seed, graph, population, simulation));
    for (const [name, { low, high }] of Object.entries(intervals(world, simulation)))
      covered[name] += low <= truth && truth <= high;
  }
  const shares = Object.entries(covered).map(([name, hits]) => `${name} ${((100 * hits) / simulations).toFixed(1)} %`);
  console.log(`  ${graph}, ${population} (true difference ${truth.toFixed(4)}): ${shares.join(", ")}`);
}
console.log(
  `  ${simulations} simulations each, ${resamples} resamples; the standard error of a coverage of 95 % is 0.7 %`,
);

function intervals({ truth, table }, simulation) {
  const measures = [parseMeasure("auc")];
  const options = { resamples, seed: simulation, level: 0.95, margin: null };
  const evaluator = judgementsEvaluator(table, truth, measures, simulation);
  const [found] = evaluateMeasures(evaluator, [...table.columns.keys()], measures, options).differences;
  const naive = naiveIntervals({ truth, table }, random(seed, "naive", simulation));
  return { cloutlab: found, ...naive };
}

// What a bootstrap over single judgements would give, and one over accounts with the product of the ends' counts.
function naiveIntervals({ truth, table }, draw) {
  const row = new Map(table.accounts.map((account, i) => [account, i]));
  const [first, second] = [truth.winners, truth.losers].map((ids) => ids.map((id) => row.get(id)));
  const weighed = [...table.columns.values()].map((column) =>
    auc.judgements({
      differences: Float64Array.from(first, (one, i) => column[one] - column[second[i]]),
      shares: new Float64Array(first.length).fill(1),
    }),
  );
  const replicates = { pairs: new Float64Array(resamples), product: new Float64Array(resamples) };
  for (let b = 0; b < resamples; b++) {
    const judgements = counts(first.length, draw);
    const accounts = counts(table.accounts.length, draw);
    const product = judgements.map((_, i) => accounts[first[i]] * accounts[second[i]]);
    replicates.pairs[b] = weighed[0].estimate(judgements) - weighed[1].estimate(judgements);
    replicates.product[b] = weighed[0].estimate(product) - weighed[1].estimate(product);
  }
  return { pairs: percentileInterval(replicates.pairs), product: percentileInterval(replicates.product) };
}

function counts(size, draw) {
  const drawn = new Float64Array(size);
  for (let i = 0; i < size; i++) drawn[draw.integer(size)]++;
  return drawn;
}

function worldOf(pairs, population, draw) {
  const size = 1 + Math.max(...pairs.flat());
  const people = Array.from({ length: size }, () => population(draw));
  const judged = pairs.map(([a, b]) => (judge(people[a], people[b], draw) ? [a, b] : [b, a]));
  const accounts = people.map((_, i) => `a${i}`);
  return {
    table: {
      accounts,
      columns: new Map([1, 2].map((which) => [`score ${which}`, Float64Array.from(people, (one) => one[which])])),
    },
    truth: {
      kind: "judgements",
      winners: judged.map(([winner]) => accounts[winner]),
      losers: judged.map(([, loser]) => accounts[loser]),
      weights: new Float64Array(judged.length).fill(1),
      ties: new Float64Array(judged.length),
    },
  };
}

function judge([one], [other], draw) {
  return draw.uniform() < 1 / (1 + Math.exp(-2 * (one - other)));
}

// From two million judgements of accounts that never recur.
function trueDifference(population) {
  const draw = random(seed, "truth");
  const differences = [1, 2].map(() => new Float64Array(2_000_000));
  for (let i = 0; i < differences[0].length; i++) {
    const [a, b] = [population(draw), population(draw)];
    const [winner, loser] = judge(a, b, draw) ? [a, b] : [b, a];
    for (const which of [0, 1]) differences[which][i] = winner[which + 1] - loser[which + 1];
  }
  const [one, other] = differences.map((each) =>
    auc
      .judgements({ differences: each, shares: new Float64Array(each.length).fill(1) })
      .estimate(new Float64Array(each.length).fill(1)),
  );
  return one - other;
}

function studentT3(draw) {
  const square = draw.normal() ** 2 + draw.normal() ** 2 + draw.normal() ** 2;
  return draw.normal() / Math.sqrt(square / 3);
}

function recurring() {
  const folder = resolve(process.env.CLOUTLAB_DATA ?? join(import.meta.dirname, "../../shared/data"));
  const file = join(folder, "influencer-pairs/pairs.csv");
  if (existsSync(file)) return fromFile(file);
  console.log("  influencer-pairs is not in CLOUTLAB_DATA: a stand-in has 180 accounts with about 30 judgements each");
  const draw = random(seed, "stand-in");
  const heavy = Array.from({ length: 2600 }, () => [draw.integer(180), draw.integer(180)]);
  const light = Array.from({ length: 180 }, (_, i) => [draw.integer(180), 180 + i]);
  const single = Array.from({ length: 200 }, (_, i) => [360 + 2 * i, 361 + 2 * i]);
  return [...heavy, ...light, ...single].filter(([a, b]) => a !== b);
}

// An account is known by its eleven signals only.
function fromFile(file) {
  const [, ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const numbers = new Map();
  const number = (signals) => {
    if (!numbers.has(signals)) numbers.set(signals, numbers.size);
    return numbers.get(signals);
  };
  const pairs = lines.map((line) => {
    const cells = line.split(",");
    return [number(cells.slice(1, 12).join()), number(cells.slice(12).join())];
  });
  return pairs.filter(([a, b]) => a !== b);
}

function apart(size) {
  return Array.from({ length: size }, (_, i) => [2 * i, 2 * i + 1]);
}

function robin(size) {
  const all = [...Array(size).keys()];
  return all.flatMap((a) => all.slice(a + 1).map((b) => [a, b]));
}
