import { parseMeasure } from "../evaluation/measures/parse-measure.js";
import { verdictOf } from "../evaluation/verdict.js";
import type { HeldOutFigure } from "../results/held-out-figure.js";
import type { TuneComparison } from "../results/tuning.js";
import { holm } from "../stats/holm.js";
import { normalQuantile } from "../stats/normal-quantile.js";
import { numberOrNull } from "../stats/number-or-null.js";
import { resampledMean } from "../stats/resampled-mean.js";
import type { SplitOutcome } from "./outcome.js";

/** The held-out values of the splits, by method and measure. */
export interface HeldOutValues {
  readonly measures: readonly string[];
  readonly splits: readonly SplitOutcome[];
  readonly level: number;
  readonly margin: number | null;
}

/** The figure of a method by the measure with this number: over the splits on which it is defined. */
export function figureOf(values: HeldOutValues, method: string, measure: number): HeldOutFigure {
  const single = values.splits[0]?.evaluation;
  if (single) return figureOfOne(single, method, values.measures[measure]!);
  const all = valuesOf(values, method, measure).filter((value) => !Number.isNaN(value));
  const { estimate, low, high, deviation, error } = resampledMean(all, ratioOf(values), values.level);
  const [least, most] = parseMeasure(values.measures[measure]!).measure.range;
  return {
    measure: values.measures[measure]!,
    estimate: numberOrNull(estimate),
    low: numberOrNull(Math.max(least, low)),
    high: numberOrNull(Math.min(most, high)),
    deviation: numberOrNull(deviation),
    error: numberOrNull(error),
    splits: all.length,
  };
}

/** Whether method a is better than each of the others, by every measure, on the same held-out parts. */
export function comparisonsOf(values: HeldOutValues, a: string, others: readonly string[]): TuneComparison[] {
  const single = values.splits[0]?.evaluation;
  if (single) return comparisonsOfOne(single, a, others);
  return values.measures.flatMap((recipe, measure) => {
    const mine = valuesOf(values, a, measure);
    const family = others.map((b) => {
      const other = valuesOf(values, b, measure);
      return { a, b, differences: mine.map((value, i) => value - other[i]!) };
    });
    return judgedDifferences(recipe, family, { ...values, ratio: ratioOf(values) });
  });
}

/** What verdicts on differences over splits rest on. */
export interface ComparisonBasis {
  /** How many accounts a split holds out for each that it trains on. */
  readonly ratio: number;
  readonly level: number;
  readonly margin: number | null;
}

/** The verdicts on differences by a measure, one a split, with Holm's adjustment over all of them; NaN counts on none. */
export function judgedDifferences(
  recipe: string,
  family: readonly { readonly a: string; readonly b: string; readonly differences: Float64Array }[],
  { ratio, level, margin }: ComparisonBasis,
): TuneComparison[] {
  const found = family.map(({ differences }) =>
    resampledMean(
      differences.filter((value) => !Number.isNaN(value)),
      ratio,
      level,
    ),
  );
  const adjusted = holm(Float64Array.from(found, ({ p }) => p));
  const higher = parseMeasure(recipe).measure.better === "higher";
  return family.map(({ a, b }, i): TuneComparison => {
    const { estimate, low, high, p } = found[i]!;
    const evidence = { advantage: higher ? estimate : -estimate, low, high, adjustedP: adjusted[i]! };
    return {
      a,
      b,
      measure: recipe,
      difference: numberOrNull(estimate),
      low: numberOrNull(low),
      high: numberOrNull(high),
      p: numberOrNull(p),
      adjustedP: numberOrNull(adjusted[i]),
      verdict: verdictOf({ ...evidence, level, margin }),
    };
  });
}

type Single = NonNullable<SplitOutcome["evaluation"]>;

// The interval of one split is over resampled accounts; its half width stands for the standard error.
function figureOfOne({ entries }: Single, method: string, measure: string): HeldOutFigure {
  const found = entries.find((one) => one.method === method && one.measure === measure);
  const { estimate = null, low = null, high = null } = found ?? {};
  const error = low === null || high === null ? null : (high - low) / (2 * normalQuantile(0.975));
  return { measure, estimate, low, high, deviation: null, error, splits: estimate === null ? 0 : 1 };
}

function comparisonsOfOne({ differences }: Single, a: string, others: readonly string[]): TuneComparison[] {
  return differences.flatMap((one): TuneComparison[] => {
    const { measure, difference, low, high, p, adjustedP, verdict } = one;
    if (one.a === a && others.includes(one.b))
      return [{ a, b: one.b, measure, difference, low, high, p, adjustedP, verdict }];
    return [];
  });
}

function valuesOf({ splits }: HeldOutValues, method: string, measure: number): Float64Array {
  return Float64Array.from(splits, ({ heldOut }) => heldOut[method]?.[measure] ?? Number.NaN);
}

/** How many accounts the splits hold out for each that they train on. */
export function ratioOf({ splits }: Pick<HeldOutValues, "splits">): number {
  const sum = (of: (split: SplitOutcome) => number) => splits.reduce((total, split) => total + of(split), 0);
  return sum(({ heldOutAccounts }) => heldOutAccounts) / sum(({ trainingAccounts }) => trainingAccounts);
}
