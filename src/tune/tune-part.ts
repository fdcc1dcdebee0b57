import { parseMeasure } from "../evaluation/measures/parse-measure.js";
import { kindOf } from "../evaluation/truth/truth.js";
import { random } from "../random.js";
import type { Candidate, Fit, Tuner } from "./candidate.js";
import { isBetter, measurePart } from "./held-out/measure-part.js";
import type { HeldOutPart, Split, TrainingPart } from "./held-out/parts.js";
import { splitByAccount, splitByTopic } from "./held-out/split.js";
import type { TruthProblem } from "./problem.js";

/** What a training part gave, and what its own splits said of the candidates. */
export interface TunedPart {
  readonly fit: Fit;
  readonly candidate: Candidate;
  /** The mean measure of each candidate over the inner splits, in their order; null without a choice. */
  readonly inner: readonly (number | null)[];
}

/** Splits a truth as the problem says. The keys name the stream: the same keys give the same split. */
export function splitTruth(
  { truth, by, spec, seed }: TruthProblem,
  part: TrainingPart | null,
  keys: readonly (number | string)[],
): Split {
  const whole = part?.truth ?? truth;
  const stream = random(seed, ...keys, "split");
  return by === "topic" && kindOf(whole).byTopic
    ? splitByTopic(whole, spec.splits.heldOut, stream)
    : splitByAccount(whole, spec.splits.heldOut, stream);
}

/**
 * Tunes on a training part: it is split again, every candidate is fitted to each inner training part and measured on what that
 * leaves out, and the one with the best mean is fitted to the whole part. Of equal ones the first. A measure that is undefined on an inner
 * split counts on none. Null where no candidate can be fitted.
 */
export function tunePart(
  problem: TruthProblem,
  tuner: Tuner,
  training: TrainingPart,
  keys: readonly (number | string)[],
): TunedPart | null {
  const { candidates } = tuner;
  const { order, inner } = bestFirst(problem, tuner, training, keys);
  for (const place of order) {
    const candidate = candidates[place]!;
    const [fit] = tuner.fit(training, [candidate], [...keys, "fit"]);
    if (fit) return { fit, candidate, inner };
  }
  return null;
}

/** The candidates in the order of what the inner splits of a training part say of them, the best first, and their means there. */
export function bestFirst(
  problem: TruthProblem,
  tuner: Tuner,
  training: TrainingPart,
  keys: readonly (number | string)[],
): { readonly order: readonly number[]; readonly inner: readonly (number | null)[] } {
  const { candidates } = tuner;
  if (candidates.length < 2) return { order: [...candidates.keys()], inner: candidates.map(() => null) };
  const inner = innerMeans(problem, tuner, training, keys);
  return { order: byMeasure(problem, inner), inner };
}

/** The objective of a fit on a part of the truth, by the order that it puts accounts in. */
function measureFit(
  { accounts, objective }: TruthProblem,
  tuner: Tuner,
  fit: Fit,
  part: TrainingPart | HeldOutPart,
): number {
  const columns = new Map([["tuned", tuner.order(fit)]]);
  return measurePart({ accounts, columns }, part, parseMeasure(objective))[0]!;
}

function innerMeans(problem: TruthProblem, tuner: Tuner, training: TrainingPart, keys: readonly (number | string)[]) {
  const { candidates } = tuner;
  const sums = new Float64Array(candidates.length);
  const counts = new Float64Array(candidates.length);
  for (let repeat = 0; repeat < problem.spec.splits.inner; repeat++) {
    const own = [...keys, "inner", repeat];
    const split = splitTruth(problem, training, own);
    const fits = tuner.fit(split.training, candidates, own);
    const measured = fits.map((fit) => (fit ? measureFit(problem, tuner, fit, split.heldOut) : Number.NaN));
    measured.forEach((value, i) => {
      if (Number.isNaN(value)) return;
      sums[i]! += value;
      counts[i]! += 1;
    });
  }
  const most = Math.max(...counts);
  // What could not be fitted everywhere was measured on easier splits.
  return candidates.map((_, i) => (counts[i] === most && most > 0 ? sums[i]! / most : null));
}

function byMeasure({ objective }: TruthProblem, inner: readonly (number | null)[]): number[] {
  const measure = parseMeasure(objective);
  const value = (i: number) => inner[i] ?? Number.NaN;
  return [...inner.keys()].sort((i, j) =>
    isBetter(measure, value(i), value(j)) ? -1 : isBetter(measure, value(j), value(i)) ? 1 : i - j,
  );
}
