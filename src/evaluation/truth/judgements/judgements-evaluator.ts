import type { Random } from "../../../random.js";
import { type DyadicSpread, dyadicSpread } from "../../../stats/dyadic-spread.js";
import type { Table } from "../../../table.js";
import type { Weighed } from "../../measures/judged-scores.js";
import type { ChosenMeasure } from "../../measures/parse-measure.js";
import { count } from "../count.js";
import type { Evaluator, MethodEvaluator } from "../evaluator.js";
import { flips } from "../flips.js";
import { leftOut, notice, type Warning } from "../warning.js";
import { calibrate } from "./calibrate.js";
import { calibrationCurve } from "./calibration-curve.js";
import { ceilingOf } from "./ceiling.js";
import { judgedRanking } from "./judged-ranking.js";
import type { Judgements } from "./judgements.js";

/** The judgements whose two accounts have scores, by the number of the account among those that were judged. */
interface Judged {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly weights: Float64Array;
  readonly shares: Float64Array;
  /** The row of the score table for each judged account. */
  readonly rows: readonly number[];
}

/**
 * Evaluates scores against judgements. Units are accounts: in a resample a judgement counts as often as its two ends were drawn on
 * average, so that what shares an account at either end moves together. Such a resample counts the chance of single judgements
 * more than once, so its spread is set to that of `dyadicSpread`; bench/coverage.mjs measures what that is worth. Weights as in
 * L. Davezies, X. D'Haultfœuille, Y. Guyonvarch (2021), Empirical process results for exchangeable arrays, Annals of
 * Statistics 49(2), but added, not multiplied.
 */
export function judgementsEvaluator(
  scores: Table,
  truth: Judgements,
  measures: readonly ChosenMeasure[],
  seed: number,
): Evaluator {
  const { judged, warnings } = known(scores.accounts, truth);
  const { first, second, weights, shares, rows } = judged;
  const methods = [...scores.columns.keys()];
  const calibrated = (differences: Float64Array) => calibrate(differences, shares, weights, [first, second], seed);
  const prepared = [...scores.columns.values()].map((column) => {
    const differences = new Float64Array(first.length);
    for (let i = 0; i < first.length; i++)
      differences[i] = difference(column[rows[first[i]!]!]!, column[rows[second[i]!]!]!);
    const needed = measures.some(({ measure }) => !measure.ofDifferences);
    return { differences, shares, probabilities: needed ? calibrated(differences) : differences, needed };
  });
  const weighed = measures.map(({ measure }) => prepared.map((one) => measure.judgements!(one)));
  return {
    unit: "accounts",
    units: rows.length,
    warnings,
    methodEvaluators: (measure) => weighed[measure]!.map((one) => methodEvaluator(one, judged)),
    spread: (measure, a, b) => spread(weighed[measure]![a]!, b === null ? null : weighed[measure]![b]!, judged),
    permuted: (measure, a, b) => permuted([weighed[measure]![a]!, weighed[measure]![b]!], judged),
    views: (level) => ({
      ceiling: ceilingOf(first, second, shares, weights),
      judgedRanking: judgedRanking(
        rows.map((row) => scores.accounts[row]!),
        { first, second, weights, ties: shares.map((share) => 2 - 2 * share) },
        scores,
      ),
      calibration: prepared.map(({ differences, probabilities, needed }, i) => ({
        method: methods[i]!,
        bins: calibrationCurve(needed ? probabilities : calibrated(differences), shares, weights, level),
      })),
    }),
  };
}

// Of two infinite scores the difference would be unknown.
function difference(first: number, second: number): number {
  return first === second ? 0 : first - second;
}

function methodEvaluator(weighed: Weighed, { first, second, weights }: Judged): MethodEvaluator {
  const drawn = new Float64Array(first.length);
  return {
    readings: [{ topic: null, n: first.length, estimate: weighed.estimate(weights) }],
    resampled(counts) {
      for (let i = 0; i < drawn.length; i++) drawn[i] = weights[i]! * ((counts[first[i]!]! + counts[second[i]!]!) / 2);
      return weighed.estimate(drawn);
    },
  };
}

function spread(a: Weighed, b: Weighed | null, { first, second, weights, rows }: Judged): DyadicSpread {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const influenceOf = (one: Weighed) => {
    const estimate = one.estimate(weights);
    return one.parts(weights).map((part, i) => part - (weights[i]! / total) * estimate);
  };
  const influence = influenceOf(a);
  const other = b && influenceOf(b);
  return dyadicSpread(other ? influence.map((part, i) => part - other[i]!) : influence, first, second, rows.length);
}

// What an account adds to the difference is what its judgements add; if it did not matter which method is which, the sign of
// that would be a coin's.
function permuted([a, b]: readonly [Weighed, Weighed], { first, second, weights, rows }: Judged) {
  const observed = a.estimate(weights) - b.estimate(weights);
  const [partsA, partsB] = [a.parts(weights), b.parts(weights)];
  const byAccount = new Float64Array(rows.length);
  for (let i = 0; i < first.length; i++) {
    const part = partsA[i]! - partsB[i]!;
    byAccount[first[i]!]! += part;
    byAccount[second[i]!]! += part;
  }
  return (stream?: Random) => (stream ? flips(byAccount, stream) : observed);
}

function known(accounts: readonly string[], truth: Judgements): { judged: Judged; warnings: Warning[] } {
  const rowOf = new Map(accounts.map((account, row) => [account, row]));
  const { winners, losers } = truth;
  const all = [...winners.keys()];
  const itself = all.filter((i) => winners[i] === losers[i]);
  const unscored = all.filter((i) => winners[i] !== losers[i] && !(rowOf.has(winners[i]!) && rowOf.has(losers[i]!)));
  const weightless = all.filter((i) => truth.weights[i] === 0);
  const left = new Set([...itself, ...unscored, ...weightless]);
  const kept = all.filter((i) => !left.has(i));
  // Numbered by id: the order of the judgements changes no draw.
  const names = [...new Set(kept.flatMap((i) => [winners[i]!, losers[i]!]))].sort();
  const number = new Map(names.map((name, at) => [name, at]));
  const judges = judgesOf(kept, truth);
  const strangers = new Set(unscored.flatMap((i) => [winners[i]!, losers[i]!]).filter((id) => !rowOf.has(id)));
  return {
    judged: {
      first: Uint32Array.from(kept, (i) => number.get(winners[i]!)!),
      second: Uint32Array.from(kept, (i) => number.get(losers[i]!)!),
      weights: Float64Array.from(kept, (i) => truth.weights[i]!),
      shares: Float64Array.from(kept, (i) => 1 - truth.ties[i]! / 2),
      rows: names.map((name) => rowOf.get(name)!),
    },
    warnings: [
      ...(itself.length > 0 ? [leftOut(`${count(itself.length, "judgement")} of an account against itself`)] : []),
      ...(unscored.length > 0
        ? [
            leftOut(
              `${count(unscored.length, "judgement")} with an account that not every method scored (${count(strangers.size, "account")}, such as ${JSON.stringify([...strangers][0])})`,
            ),
          ]
        : []),
      ...(weightless.length > 0 ? [leftOut(`${count(weightless.length, "judgement")} of weight 0`)] : []),
      ...(judges ? [notice(judges)] : []),
    ],
  };
}

// Judges are not what is resampled, so that it must be known how few they are.
function judgesOf(kept: readonly number[], { judges }: Judgements): string | undefined {
  if (!judges) return undefined;
  const made = new Map<string | null, number>();
  for (const i of kept) made.set(judges[i]!, (made.get(judges[i]!) ?? 0) + 1);
  const nameless = made.get(null) ?? 0;
  made.delete(null);
  const most = Math.round((100 * Math.max(0, ...made.values())) / kept.length);
  const unnamed = nameless > 0 ? `, and ${nameless} of nobody in particular` : "";
  return `the judgements are of ${count(made.size, "judge")}${unnamed}; one of them made ${most} %, and no interval allows for other judges`;
}
