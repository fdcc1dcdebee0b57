import type { Comparison } from "../comparison/comparison.js";
import { tiedShare } from "../comparison/estimate-pair.js";
import type { Evaluation } from "../comparison/evaluation.js";
import { followers } from "../methods/followers.js";
import { random } from "../random.js";
import type { AccountRow, Distribution, MethodSummary, ReportData, TopicExperts } from "../report/report-data.js";
import { pearson } from "../stats/pearson.js";
import { prepare } from "../stats/ranked.js";
import { ranks } from "../stats/ranks.js";
import type { SignalTable } from "../table.js";
import type { ResolvedExperiment } from "./resolve.js";
import type { Scored } from "./score.js";
import type { TopicRating } from "./topics.js";

/** What a run found, before it is laid out. */
export interface Findings {
  readonly experiment: ResolvedExperiment;
  readonly runId: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly dataset: ReportData["dataset"];
  /** The names of accounts to show, where the dataset has them. */
  readonly names: ReadonlyMap<string, string>;
  readonly signals: SignalTable;
  readonly scored: Scored;
  readonly comparison: Comparison;
  readonly topics: readonly TopicRating[];
  readonly warnings: readonly string[];
  /** Null where the experiment names no truth. */
  readonly evaluation: Evaluation | null;
}

const pointsShown = 5000;
const moversShown = 10;
const bins = 30;

/** The whole content of a report, computed from what a run found. */
export function reportData(findings: Findings): ReportData {
  const { experiment, scored, comparison, names, topics, warnings, versions, dataset, runId } = findings;
  const { accounts, columns } = scored.table;
  const places = new Map([...columns].map(([name, values]) => [name, ranks(values)]));
  const row = (index: number): AccountRow => ({
    account: accounts[index]!,
    name: names.get(accounts[index]!) ?? accounts[index]!,
    scores: [...columns.values()].map((values) => known(values[index]!)),
    ranks: [...places.values()].map((values) => known(values[index]!)),
  });
  const sample = sampleRows(accounts.length, experiment.spec.seed);
  return {
    version: 1,
    experiment: experiment.name,
    question: experiment.spec.question,
    runId,
    command: `cloutlab run experiments/${experiment.name}.yaml`,
    seed: experiment.spec.seed,
    versions,
    dataset,
    methods: experiment.methods.map((method) => summary(method, findings, places.get(method.name)!)),
    top: topRows([...places.values()], experiment.spec.top).map(row),
    comparison,
    movers: movers([...places], row),
    points: sample.map(row),
    pointsAreSampled: sample.length < accounts.length,
    distributions: [...columns].map(([name, values]) => distribution(name, values)),
    topics: topicExperts(topics, experiment.spec.topics.experts, names),
    warnings,
  };
}

function summary(
  { name, method }: ResolvedExperiment["methods"][number],
  { scored, signals }: Findings,
  places: Float64Array,
): MethodSummary {
  const scores = scored.table.columns.get(name)!;
  const sorted = scores.filter((score) => !Number.isNaN(score)).sort();
  const coverage = scored.coverage.get(name)!;
  return {
    name,
    label: method.label,
    about: method.about,
    source: method.source,
    reconstruction: method.reconstruction === true,
    scale: method.scale,
    scored: sorted.length,
    signalsUsed: coverage.present.length,
    signalsKnown: coverage.possible,
    minimum: known(sorted[0]),
    median: known((sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2),
    maximum: known(sorted.at(-1)),
    tied: sorted.length === 0 ? null : tiedShare(prepare(places.filter((place) => !Number.isNaN(place)))),
    followerRSquared: followerRSquared(scores, signals),
  };
}

function followerRSquared(scores: Float64Array, table: SignalTable): number | null {
  const audience = followers.score({ table, graphs: new Map() }, followers.params.parse({}));
  const both = [...scores.keys()].filter((row) => !Number.isNaN(scores[row]!) && !Number.isNaN(audience[row]!));
  const x = prepare(Float64Array.from(both, (row) => scores[row]!));
  const y = prepare(Float64Array.from(both, (row) => Math.log1p(audience[row]!)));
  return known(pearson.estimate(x, y) ** 2);
}

// The first by each method in turn, so that every method's own favourites are seen; no account twice.
function topRows(places: readonly Float64Array[], count: number): number[] {
  const first = places.map((column) =>
    [...column.keys()]
      .filter((row) => column[row]! <= count)
      .sort((a, b) => column[a]! - column[b]! || a - b)
      .slice(0, count),
  );
  return [...new Set(first.flat())];
}

function movers(
  [a, b]: readonly (readonly [string, Float64Array])[],
  row: (index: number) => AccountRow,
): ReportData["movers"] {
  if (!a || !b) return null;
  const shift = a[1].map((place, index) => Math.abs(place - b[1][index]!));
  const rows = [...shift.keys()].filter((index) => shift[index]! > 0).sort((i, j) => shift[j]! - shift[i]! || i - j);
  return { a: a[0], b: b[0], rows: rows.slice(0, moversShown).map(row) };
}

// Reservoir sampling, then in row order: the same accounts for the same seed.
function sampleRows(size: number, seed: number): number[] {
  const rows = Array.from({ length: Math.min(size, pointsShown) }, (_, index) => index);
  const stream = random(seed, "points");
  for (let index = pointsShown; index < size; index++) {
    const place = stream.integer(index + 1);
    if (place < pointsShown) rows[place] = index;
  }
  return rows.sort((a, b) => a - b);
}

// Heavy tails get bins of equal ratio: in bins of equal width all accounts but a few would be in the first.
function distribution(method: string, values: Float64Array): Distribution {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const heavy = known[0]! >= 0 && known.at(-1)! > 100 * Math.max(1, known[known.length >> 1]!);
  const sorted = heavy ? known.filter((value) => value > 0) : known;
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (!(high > low)) return { method, edges: [low, low + 1], counts: [known.length] };
  const edge = (i: number) => (heavy ? low * (high / low) ** (i / bins) : low + ((high - low) * i) / bins);
  const edges = Array.from({ length: bins + 1 }, (_, i) => (i === bins ? high : edge(i)));
  const counts = new Array<number>(bins).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < bins - 1 && value >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  return { method, edges, counts, ...(heavy ? { below: known.length - sorted.length } : {}) };
}

function topicExperts(
  ratings: readonly TopicRating[],
  experts: number,
  names: ReadonlyMap<string, string>,
): TopicExperts[] {
  const groups = new Map<string, TopicRating[]>();
  for (const rating of ratings) {
    const key = JSON.stringify([rating.method, rating.topic]);
    groups.set(key, [...(groups.get(key) ?? []), rating].slice(0, experts));
  }
  return [...groups.values()].map((group) => ({
    method: group[0]!.method,
    topic: group[0]!.topic,
    experts: group.map(({ account, score, posts, reactions, actors }) => ({
      account,
      name: names.get(account) ?? account,
      score,
      posts,
      reactions,
      actors,
    })),
  }));
}

function known(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}
