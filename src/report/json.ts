import type { AgreementEntry, Comparison } from "../results/comparison.js";
import { agreementFields } from "./agreement-fields.js";

/** A comparison as the JSON document that `cloutlab compare --json` prints; unknown numbers are null. */
export function compareToJson(comparison: Comparison): string {
  return print(comparisonDocument(comparison));
}

function comparisonDocument({ version, accounts, methods, coverage, agreement, differences }: Comparison) {
  return {
    version,
    accounts,
    methods,
    coverage: coverage.map(({ method, scored, missing, tied, followerRSquared }) => {
      return { method, scored, missing, tied, followerRSquared };
    }),
    agreement: agreement.map((entry) => pick(entry, agreementFields)),
    ...(differences ? { differences } : {}),
  };
}

function pick(entry: AgreementEntry, fields: readonly (keyof AgreementEntry)[]) {
  return Object.fromEntries(fields.map((field) => [field, entry[field]]));
}

// JSON has no NaN: JSON.stringify writes null for it, which is what unknown is.
function print(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
