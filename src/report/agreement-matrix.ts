import type { AgreementEntry, Comparison } from "../results/comparison.js";
import { parseStatistic } from "../stats/parse-statistic.js";

/** The agreement of all methods with all others, in one statistic and one stratum. */
export interface AgreementMatrix {
  readonly statistic: string;
  readonly stratum: string;
  readonly methods: readonly string[];
  /** rows[i][j] is method i against method j; null on the diagonal and where nothing was computed. */
  readonly rows: readonly (readonly (AgreementEntry | null)[])[];
}

type Agreed = Pick<Comparison, "methods" | "agreement">;

/** One matrix for each statistic and stratum, in the order in which the comparison names them; none for one method. */
export function agreementMatrices({ methods, agreement }: Agreed): AgreementMatrix[] {
  const entries = new Map(agreement.map((entry) => [key(entry.statistic, entry.stratum, entry.a, entry.b), entry]));
  const kinds = new Map(agreement.map(({ statistic, stratum }) => [key(statistic, stratum), { statistic, stratum }]));
  return [...kinds.values()].map(({ statistic, stratum }) => ({
    statistic,
    stratum,
    methods,
    rows: methods.map((a) =>
      methods.map((b) => {
        const reversed = isDirected(statistic) ? undefined : entries.get(key(statistic, stratum, b, a));
        return a === b ? null : (entries.get(key(statistic, stratum, a, b)) ?? (reversed ? turn(reversed) : null));
      }),
    ),
  }));
}

/** The strata of a comparison, in its order. */
export function strataOf({ agreement }: Pick<Comparison, "agreement">): string[] {
  return [...new Set(agreement.map(({ stratum }) => stratum))];
}

/** A stratum in words: "all accounts", "top 10% of either". */
export function stratumInWords(stratum: string): string {
  return stratum === "all" ? "all accounts" : `top ${stratum} of either`;
}

// These take one side as the reference, so that a against b says nothing of b against a.
function isDirected(statistic: string): boolean {
  const { statistic: found, settings } = parseStatistic(statistic);
  return !(found.symmetric || found.symmetricWith?.(settings));
}

function turn(entry: AgreementEntry): AgreementEntry {
  return { ...entry, a: entry.b, b: entry.a, tiedA: entry.tiedB, tiedB: entry.tiedA };
}

function key(...parts: string[]): string {
  return JSON.stringify(parts);
}
