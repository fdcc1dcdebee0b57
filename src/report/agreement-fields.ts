import type { AgreementEntry } from "../results/comparison.js";

/** The fields of an agreement in the order in which every machine-readable format writes them. */
export const agreementFields = [
  "a",
  "b",
  "statistic",
  "stratum",
  "n",
  "estimate",
  "low",
  "high",
  "level",
  "interval",
  "tiedA",
  "tiedB",
] as const satisfies readonly (keyof AgreementEntry)[];
