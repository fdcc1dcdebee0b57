import type { AgreementEntry, DifferenceEntry } from "../results/comparison.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { holm } from "../stats/holm.js";
import { numberOrNull } from "../stats/number-or-null.js";
import type { ChosenStatistic } from "../stats/parse-statistic.js";
import { pearson } from "../stats/pearson.js";
import { percentileInterval } from "../stats/percentile-interval.js";
import { classicalTests } from "./classical-tests.js";
import { everyPair } from "./every-pair.js";
import type { QuestionsInWords } from "./jobs/job.js";
import type { Replicates } from "./replicates.js";
import type { SharedColumn } from "./shared-column.js";

export interface Resampled {
  readonly columns: readonly SharedColumn[];
  readonly statistics: readonly ChosenStatistic[];
  readonly asked: QuestionsInWords;
  readonly replicates: Replicates;
  readonly level: number;
}

/**
 * For every method and every two others: whether these agree with it alike. Only for statistics without a direction. The
 * interval and p come from the differences within each resample, so that what the two agreements share cancels; p values
 * are adjusted over all entries given.
 */
export function differenceEntries(agreement: readonly AgreementEntry[], resampled: Resampled): DifferenceEntry[] {
  const { columns, statistics, asked } = resampled;
  const place = new Map(everyPair(columns.map((_, i) => i)).map(([i, j], pair) => [`${i} ${j}`, pair]));
  const perPair = asked.strata.length * asked.statistics.length;
  const numbers = (i: number, j: number) => place.get(i < j ? `${i} ${j}` : `${j} ${i}`)! * perPair;
  const entries = columns.flatMap((_, against) => {
    const others = [...columns.keys()].filter((i) => i !== against);
    return everyPair(others).flatMap(([i, j]) =>
      Array.from({ length: perPair }, (_, k) => k)
        .filter((k) => statistics[k % statistics.length]!.statistic.symmetric)
        .map((k) => {
          const trio = [numbers(i, against) + k, numbers(j, against) + k, numbers(i, j) + k] as const;
          return difference(trio, agreement, resampled, [i, j, against]);
        }),
    );
  });
  return adjusted(entries);
}

function difference(
  [first, second, between]: readonly [number, number, number],
  agreement: readonly AgreementEntry[],
  { columns, replicates, level }: Resampled,
  [i, j, against]: readonly [number, number, number],
): DifferenceEntry {
  const [one, other, third] = [agreement[first]!, agreement[second]!, agreement[between]!];
  const names = { a: columns[i]!.name, b: columns[j]!.name, against: columns[against]!.name };
  const [drawn, drawnOther] = [replicates.bootstrap(first), replicates.bootstrap(second)];
  const differences = drawn.map((value, index) => value - drawnOther[index]!);
  const estimate = one.estimate === null || other.estimate === null ? null : one.estimate - other.estimate;
  const { low, high } = percentileInterval(differences, level);
  const certain = estimate !== null && !Number.isNaN(low);
  return {
    ...names,
    statistic: one.statistic,
    stratum: one.stratum,
    difference: estimate,
    low: certain ? low : null,
    high: certain ? high : null,
    level: certain ? level : null,
    interval: certain ? "percentile" : null,
    p: certain ? bootstrapP(differences) : null,
    adjustedP: null,
    falseDiscoveryP: null,
    classical: one.statistic === pearson.name ? classicalTests(one, other, third) : null,
  };
}

// Twice the smaller share of the differences on either side of 0, the data counted as one of the resamples.
function bootstrapP(differences: Float64Array): number {
  let [below, above] = [1, 1];
  for (const value of differences) {
    below += Number(value <= 0);
    above += Number(value >= 0);
  }
  return Math.min(1, (2 * Math.min(below, above)) / (differences.length + 1));
}

function adjusted(entries: readonly DifferenceEntry[]): DifferenceEntry[] {
  const p = Float64Array.from(entries, (entry) => entry.p ?? Number.NaN);
  const [family, discovery] = [holm(p), benjaminiHochberg(p)];
  return entries.map((entry, i) => ({
    ...entry,
    adjustedP: numberOrNull(family[i]),
    falseDiscoveryP: numberOrNull(discovery[i]),
  }));
}
