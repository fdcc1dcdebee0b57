import type { AgreementEntry } from "../results/comparison.js";
import type { DependentCorrelations } from "../stats/dependent-correlations.js";
import { dunnClark } from "../stats/dunn-clark.js";
import { hittner } from "../stats/hittner.js";
import { meng } from "../stats/meng.js";
import { numberOrNull } from "../stats/number-or-null.js";
import { steiger } from "../stats/steiger.js";
import { williams } from "../stats/williams.js";

const tests = { dunnClark, hittner, meng, steiger, williams };

/**
 * The p values of the classical tests that two Pearson correlations are equal, from these and the one between the two
 * methods. They suppose normal data. Null where a correlation is undefined or the three are not over the same accounts.
 */
export function classicalTests(
  one: AgreementEntry,
  other: AgreementEntry,
  third: AgreementEntry,
): Readonly<Record<string, number | null>> | null {
  const same = one.stratum === "all" && one.n === other.n && one.n === third.n;
  if (!same || one.estimate === null || other.estimate === null || third.estimate === null) return null;
  const { n } = one;
  const given: DependentCorrelations = { first: one.estimate, second: other.estimate, between: third.estimate, n };
  return Object.fromEntries(Object.entries(tests).map(([name, test]) => [name, numberOrNull(test(given).p)]));
}
