import { kendallTauB } from "../../stats/kendall-tau-b.js";
import type { ChosenStatistic } from "../../stats/parse-statistic.js";
import { pearson } from "../../stats/pearson.js";
import { spearman } from "../../stats/spearman.js";
import { weightedTau } from "../../stats/weighted-tau.js";
import { expand } from "./expand.js";
import type { Joint } from "./joint.js";
import type { Sample } from "./sample.js";
import { weightedKendall } from "./weighted-kendall.js";
import { weightedPearson } from "./weighted-pearson.js";
import { weightedSpearman } from "./weighted-spearman.js";
import { weightedVigna } from "./weighted-vigna.js";

// Quick forms of some statistics, by name; what each gives is what the statistic itself gives of the expanded resample.
const quick: Readonly<Record<string, (sample: Sample, joint: Joint) => number>> = {
  [kendallTauB.name]: weightedKendall,
  [pearson.name]: weightedPearson,
  [spearman.name]: weightedSpearman,
  [weightedTau.name]: weightedVigna,
};

/** Whether the statistic counts pairs in opposite order by `inversionsIn`. */
export function countsCrossed({ statistic }: ChosenStatistic): boolean {
  return quick[statistic.name] === weightedKendall || quick[statistic.name] === weightedVigna;
}

/** A statistic of a resample; NaN where it is undefined. */
export function estimateSample({ statistic, settings }: ChosenStatistic, sample: Sample, joint: Joint): number {
  const weighted = quick[statistic.name];
  if (weighted) return weighted(sample, joint);
  const kind = holdsTiesAgainst({ statistic, settings }) ? "apart" : "tied";
  sample[kind] ??= expand(sample, joint, kind === "apart");
  const [a, b] = sample[kind];
  return statistic.estimate(a, b, settings);
}

/** Whether a ranking with ties can disagree with itself by the statistic: it looks at the top, or is told what ties mean. */
export function holdsTiesAgainst({ statistic, settings }: ChosenStatistic): boolean {
  return statistic.cutoff === true || "ties" in settings;
}
