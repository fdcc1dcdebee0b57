import type { ShapeName } from "../experiment/tune-spec.js";
import type { Chosen } from "../methods/composite/choice-of.js";
import type { SignalPart } from "../methods/composite/description.js";
import { mean } from "../stats/mean.js";
import { quantile } from "../stats/quantile.js";
import { standardDeviation } from "../stats/standard-deviation.js";

/** One way in which a signal can enter a composite, but for its weight and direction; everything in it is fixed. */
export interface ShapedPart {
  readonly name: string;
  readonly part: Omit<SignalPart, "weight" | "direction">;
}

/**
 * The parts that a signal makes in a shape, from its known values among the accounts that may be looked at:
 *
 * - `linear` and `log` (of 1 + x): one part, in standard deviations from the mean;
 * - `percentile`: one part, the percentile rank against quantiles that are kept;
 * - `log-bent`: `log`, and a part that sets in at the median, so that the slope may differ above it;
 * - `log-bent-twice`: the same with two parts that set in at the terciles.
 *
 * A signal that goes below 0 has no logarithm of 1 + x everywhere, and is taken as it is. Unknown values count as the median. Null for a signal that is constant or unknown throughout.
 */
export function shapedParts(shape: ShapeName, signal: string, name: string, values: Float64Array): ShapedPart[] | null {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0 || known[0] === known.at(-1)) return null;
  const base = { signal, optional: true, imputation: { method: "value", value: quantile(known, 0.5) } };
  if (shape === "percentile") {
    const normalisation = { method: "fixed-percentile", quantiles: quantilesOf(known) };
    return [{ name, part: { ...base, treatment: [], normalisation } }];
  }
  const log = shape !== "linear" && known[0]! >= 0;
  const treated = log ? known.map(Math.log1p) : known;
  const treatment: Chosen[] = log ? [{ method: "log", offset: 1 }] : [];
  const deviation = standardDeviation(treated);
  const part = (own: Float64Array, steps: Chosen[]) => ({
    ...base,
    treatment: steps,
    normalisation: { method: "fixed-z-score", mean: mean(own), deviation },
  });
  const bends = (bendsOf[shape] ?? []).flatMap(({ above, label }) => {
    const low = quantile(treated, above);
    // Where half of the values are the same smallest one, or largest one, there is nothing to bend.
    if (!(low > treated[0]! && low < treated.at(-1)!)) return [];
    const upper = treated.map((value) => Math.max(low, value));
    return [{ name: `${name}-${label}`, part: part(upper, [...treatment, { method: "clamp", low }]) }];
  });
  return [{ name, part: part(treated, treatment) }, ...bends];
}

const bendsOf: Partial<Record<ShapeName, readonly { above: number; label: string }[]>> = {
  "log-bent": [{ above: 1 / 2, label: "upper-half" }],
  "log-bent-twice": [
    { above: 1 / 3, label: "upper-two-thirds" },
    { above: 2 / 3, label: "upper-third" },
  ],
};

const kept = 101;

function quantilesOf(sorted: Float64Array): number[] {
  const size = Math.min(kept, sorted.length);
  return Array.from({ length: size }, (_, i) => quantile(sorted, i / (size - 1)));
}
