import { type Random, random } from "../random.js";
import type { EvaluationEntry, MeasureDifference } from "../results/evaluation.js";
import { holm } from "../stats/holm.js";
import type { Interval } from "../stats/interval.js";
import { intervalOf } from "../stats/interval-of.js";
import { numberOrNull } from "../stats/number-or-null.js";
import { permutationP } from "../stats/permutation-p.js";
import { standardDeviation } from "../stats/standard-deviation.js";
import type { ChosenMeasure } from "./measures/parse-measure.js";
import type { Evaluator, MethodEvaluator } from "./truth/evaluator.js";
import { powerOf, verdictOf } from "./verdict.js";

/** How figures and their uncertainty are to be made. */
export interface EvaluateMeasuresOptions {
  /** How many resamples; 0 leaves intervals and tests out. */
  readonly resamples: number;
  readonly seed: number;
  readonly level: number;
  /** Differences up to this size do not matter to the user. */
  readonly margin: number | null;
  readonly onProgress?: ((stage: string, done: number, total: number) => void) | undefined;
}

/**
 * The measures of every method, with intervals, and the difference of every two methods by each measure. All methods share
 * the resamples: of two methods with the same scores the intervals are the same, and a difference keeps what they share out.
 *
 * The p values of a measure are adjusted together (Holm): each measure asks its own question of all pairs of methods. So
 * that the smallest p can survive it, there are at least 40 permutations for each pair; only as many as resamples where
 * those leave a p that cannot, which takes nothing from the test's level.
 */
export function evaluateMeasures(
  evaluator: Evaluator,
  methods: readonly string[],
  measures: readonly ChosenMeasure[],
  options: EvaluateMeasuresOptions,
): { evaluation: EvaluationEntry[]; differences: MeasureDifference[]; warnings: string[] } {
  const resamples = evaluator.units > 1 ? options.resamples : 0;
  const evaluation: EvaluationEntry[] = [];
  const differences: MeasureDifference[] = [];
  const warnings: string[] = [];
  for (const [number, { name, measure }] of measures.entries()) {
    const methodEvaluators = evaluator.methodEvaluators(number);
    const replicates = resample(evaluator, methodEvaluators, { ...options, resamples }, (done) =>
      options.onProgress?.(`resampling ${name}`, done, resamples),
    );
    const { range } = measure;
    for (const [i, methodEvaluator] of methodEvaluators.entries()) {
      const spread = resamples > 0 ? evaluator.spread?.(number, i, null) : undefined;
      const interval = intervalOf(replicates[i]!, methodEvaluator.readings.at(-1)!.estimate, options.level, spread);
      evaluation.push(...entries(methods[i]!, name, methodEvaluator, within(interval, range)));
    }
    const undefinedOnes = replicates[0]?.filter(Number.isNaN).length ?? 0;
    if (undefinedOnes > 0)
      warnings.push(`${name}: no interval, for ${undefinedOnes} of ${resamples} resamples leave it undefined`);
    const measureEvaluator = {
      evaluator,
      number,
      name,
      measure,
      methodEvaluators,
      replicates,
      options: { ...options, resamples },
    };
    differences.push(...adjusted(pairs(methods), measureEvaluator));
  }
  return { evaluation, differences, warnings };
}

interface MeasureEvaluator {
  readonly evaluator: Evaluator;
  readonly number: number;
  readonly name: string;
  readonly measure: ChosenMeasure["measure"];
  readonly methodEvaluators: readonly MethodEvaluator[];
  readonly replicates: readonly Float64Array[];
  readonly options: EvaluateMeasuresOptions;
}

type Pair = { readonly a: string; readonly b: string; readonly i: number; readonly j: number };

function pairs(methods: readonly string[]): Pair[] {
  return methods.flatMap((a, i) => methods.slice(i + 1).map((b, k) => ({ a, b, i, j: i + 1 + k })));
}

function resample(
  { units }: Evaluator,
  methodEvaluators: readonly MethodEvaluator[],
  { resamples, seed }: EvaluateMeasuresOptions,
  onDone: (done: number) => void,
): Float64Array[] {
  const replicates = methodEvaluators.map(() => new Float64Array(resamples));
  for (let b = 0; b < resamples; b++) {
    const counts = draw(units, random(seed, "evaluate", b));
    for (const [i, methodEvaluator] of methodEvaluators.entries())
      replicates[i]![b] = methodEvaluator.resampled(counts);
    onDone(b + 1);
  }
  return replicates;
}

function draw(units: number, stream: Random): Int32Array {
  const counts = new Int32Array(units);
  for (let i = 0; i < units; i++) counts[stream.integer(units)]!++;
  return counts;
}

function entries(method: string, measure: string, methodEvaluator: MethodEvaluator, { low, high }: Interval) {
  return methodEvaluator.readings.map(({ topic, n, estimate }, i): EvaluationEntry => {
    const overall = i === methodEvaluator.readings.length - 1;
    return {
      method,
      measure,
      topic,
      n,
      estimate: numberOrNull(estimate),
      low: overall ? numberOrNull(low) : null,
      high: overall ? numberOrNull(high) : null,
    };
  });
}

// A stretched interval may not leave the values that the measure can have.
function within({ low, high }: Interval, [least, most]: readonly [number, number]): Interval {
  return { low: Math.max(low, least), high: Math.min(high, most) };
}

function adjusted(family: readonly Pair[], measureEvaluator: MeasureEvaluator): MeasureDifference[] {
  const { name, options } = measureEvaluator;
  const p = Float64Array.from(family, (pair, k) => {
    if (options.resamples > 0) options.onProgress?.(`testing differences of ${name}`, k, family.length);
    return permutationTest(pair, family.length, measureEvaluator);
  });
  const adjustedP = holm(p);
  return family.map((pair, k) => difference(pair, p[k]!, adjustedP[k]!, measureEvaluator));
}

function permutationTest({ i, j }: Pair, family: number, { evaluator, number, options }: MeasureEvaluator): number {
  if (options.resamples === 0) return Number.NaN;
  const permuted = evaluator.permuted(number, i, j);
  const observed = Math.abs(permuted());
  if (Number.isNaN(observed)) return Number.NaN;
  let hits = 0;
  // What differs by rounding alone is as extreme.
  const extreme = (k: number) => Math.abs(permuted(random(options.seed, "permute", k))) >= observed * (1 - 1e-12);
  const most = Math.max(options.resamples, 40 * family);
  for (let k = 0; k < most; k++) {
    if (k === options.resamples && permutationP(hits, k) > 1 - options.level) return permutationP(hits, k);
    hits += Number(extreme(k));
  }
  return permutationP(hits, most);
}

function difference(
  { a, b, i, j }: Pair,
  p: number,
  adjustedP: number,
  measureEvaluator: MeasureEvaluator,
): MeasureDifference {
  const { name, measure, methodEvaluators, replicates, options } = measureEvaluator;
  const [one, other] = [methodEvaluators[i]!.readings.at(-1)!, methodEvaluators[j]!.readings.at(-1)!];
  const drawn = replicates[i]!.map((value, k) => value - replicates[j]![k]!);
  const observed = one.estimate - other.estimate;
  const spread = options.resamples > 0 ? measureEvaluator.evaluator.spread?.(measureEvaluator.number, i, j) : undefined;
  const { low, high } = intervalOf(drawn, observed, options.level, spread);
  const advantage = measure.better === "higher" ? observed : -observed;
  const { level, margin } = options;
  return {
    a,
    b,
    measure: name,
    difference: numberOrNull(observed),
    low: numberOrNull(low),
    high: numberOrNull(high),
    p: numberOrNull(p),
    adjustedP: numberOrNull(adjustedP),
    verdict: verdictOf({ advantage, low, high, adjustedP, level, margin }),
    ...powerOf(observed, spread?.deviation ?? standardDeviation(drawn), level),
    effectiveAccounts: numberOrNull(spread?.degrees),
  };
}
