import type { Tone } from "../../document/document.js";
import type { ColumnOf } from "../../document/table.js";
import type { Verdict } from "../../results/evaluation.js";

/** What a row is of: a method. */
export const methodColumn: ColumnOf<{ readonly method: string }> = {
  head: "method",
  kind: "recipe",
  value: ({ method }) => method,
};

/** By which measure a row is. */
export const measureColumn: ColumnOf<{ readonly measure: string }> = {
  head: "measure",
  kind: "recipe",
  value: ({ measure }) => measure,
};

/** How a verdict is meant. */
export function verdictTone(verdict: Verdict | undefined): Tone | undefined {
  return verdict === undefined ? undefined : tones[verdict];
}

const tones: Readonly<Record<Verdict, Tone | undefined>> = {
  better: "good",
  worse: "bad",
  equivalent: undefined,
  "not enough data": "quiet",
};
