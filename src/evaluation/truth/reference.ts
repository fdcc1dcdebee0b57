import { accountColumn } from "./account-column.js";
import type { TruthKind } from "./kind.js";
import { readReference } from "./reference/read-reference.js";
import type { Reference } from "./reference/reference.js";
import { referenceEvaluator } from "./reference/reference-evaluator.js";
import { valuesOfCopies, valuesWithin } from "./values.js";

/** A reference value per account, such as an expert ranking or a later outcome. */
export const reference: TruthKind<Reference> = {
  about: "a reference value per account, such as an expert ranking or a later outcome",
  columns: {
    account: accountColumn,
    value: { kind: "number", required: true, about: "higher is more influential" },
  },
  key: ["account"],
  instead: { value: "rank" },
  heads: "account and value (or rank)",
  precedence: 1,
  hasClasses: false,
  defaultMeasures: ["spearman", "kendall-tau-b", "tau-ap"],
  takes: ({ reference: measure }) => measure !== undefined,
  read: readReference,
  evaluator: ({ table }, truth, measures) => referenceEvaluator(table, truth, measures),
  isMeasurable: () => true,
  accounts: ({ values }) => [...values.keys()].sort(),
  restrict: (truth, within) => ({ ...truth, values: valuesWithin(truth.values, within) }),
  resampled: (truth, drawn) => ({ truth: { ...truth, values: valuesOfCopies(truth.values, drawn) }, by: "copies" }),
  values: ({ values }) => values,
  fitTo: ({ values }) => ({ values }),
  checkTunable: () => undefined,
  madeOfPairs: null,
  byTopic: null,
};
