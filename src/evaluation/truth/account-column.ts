import type { TruthColumn } from "./kind.js";

/** The column of the account that a row speaks of. */
export const accountColumn: TruthColumn = { kind: "id", required: true, about: "the account" };
