import type { Chosen } from "../../methods/composite/choice-of.js";
import type { Way } from "../../methods/composite/step.js";
import { treatments } from "../../methods/composite/treatments/index.js";
import { mean } from "../../stats/mean.js";
import { quantile } from "../../stats/quantile.js";
import { standardDeviation } from "../../stats/standard-deviation.js";

const keptQuantiles = 101;

/** A step that looks at the accounts of the run, as one that does not: with what it saw among these known values written down. */
export function fittedImputation(chosen: Chosen, known: Float64Array): Chosen {
  if (known.length === 0) return chosen;
  if (chosen.method === "mean") return { method: "value", value: mean(known) };
  return chosen.method === "median" ? { method: "value", value: quantile(known.slice().sort(), 0.5) } : chosen;
}

/** The same for a treatment. */
export function fittedTreatment(chosen: Chosen, known: Float64Array): Chosen {
  if (!/^winsorise|^log-from-minimum$/.test(chosen.method) || known.length === 0) return chosen;
  const after = treatments[chosen.method as keyof typeof treatments].apply(known, chosen);
  const [low, high] = ends(known);
  // Winsorising as COINr does it gives values that were there; what it then takes the logarithm of does not.
  const logged = chosen.method === "winsorise-or-log" && after.some((value) => !known.includes(value));
  if (chosen.method === "log-from-minimum" || logged) return { method: "log", offset: 0.01 * (high - low) - low };
  const [least, most] = ends(after);
  return { method: "clamp", low: least, high: most };
}

/** The same for a normalisation; null where it cannot be written down. `known` are values after treatment. */
export function fittedNormalisation(chosen: Chosen, known: Float64Array, way: Way): Chosen | null {
  const [low, high] = ends(known);
  const option = (name: string) => Number(chosen[name]);
  switch (chosen.method) {
    case "min-max":
    case "distance-to-best": {
      const [lower, upper] = chosen.method === "min-max" ? [option("lower"), option("upper")] : [0, 1];
      if (!(high > low)) return chosen;
      if (lower === 0 && upper > 0) return { method: "goalposts", low, high, factor: upper, logarithmic: false };
      const deviation = (high - low) / (upper - lower);
      const zero = way === "cost" ? high + lower * deviation : low - lower * deviation;
      return deviation > 0 ? { method: "fixed-z-score", mean: zero, deviation } : null;
    }
    case "z-score": {
      const deviation = standardDeviation(known) / option("deviation");
      const zero = mean(known) + (way === "cost" ? 1 : -1) * option("mean") * deviation;
      return deviation > 0 ? { method: "fixed-z-score", mean: zero, deviation } : chosen;
    }
    case "share-of-best":
      return way === "benefit" && high > 0 ? { method: "fixed-z-score", mean: 0, deviation: high } : null;
    case "percentile-rank":
    case "mid-percentile":
    case "rank":
    case "borda": {
      const sorted = known.slice().sort();
      const size = Math.min(keptQuantiles, sorted.length);
      if (size < 2) return chosen;
      return {
        method: "fixed-percentile",
        quantiles: Array.from({ length: size }, (_, i) => quantile(sorted, i / (size - 1))),
      };
    }
    default:
      return chosen;
  }
}

function ends(values: Float64Array): [low: number, high: number] {
  return values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
}
