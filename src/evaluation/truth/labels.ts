import { accountColumn } from "./account-column.js";
import type { TruthKind } from "./kind.js";
import type { Labels } from "./labels/labels.js";
import { labelsEvaluator } from "./labels/labels-evaluator.js";
import { readLabels } from "./labels/read-labels.js";
import { type Levels, pairsOfLevels } from "./pairs.js";
import { valuesOfCopies, valuesWithin } from "./values.js";

/** What an account is, such as bot or human. */
export const labels: TruthKind<Labels> = {
  about: "what an account is, such as bot or human",
  columns: {
    account: accountColumn,
    label: { kind: "text", required: true, about: "the class" },
    group: { kind: "text", about: "a group within which labels are compared, such as a popularity band" },
  },
  instead: {},
  heads: "account and label",
  precedence: 3,
  hasClasses: true,
  defaultMeasures: ["auc"],
  takes: ({ labels: measure }) => measure !== undefined,
  read: readLabels,
  evaluator: ({ table }, truth, measures) => labelsEvaluator(table, truth, measures),
  isMeasurable(truth, accounts) {
    const known = accounts.flatMap((account) => truth.labels.get(account) ?? []);
    const positives = known.filter(({ label }) => label === truth.positive).length;
    return positives > 0 && positives < known.length;
  },
  accounts: (truth) => [...truth.labels.keys()].sort(),
  restrict: (truth, within) => ({ ...truth, labels: valuesWithin(truth.labels, within) }),
  resampled: (truth, drawn) => ({ truth: { ...truth, labels: valuesOfCopies(truth.labels, drawn) }, by: "copies" }),
  values: () => null,
  // Every positive above every other account of its group.
  fitTo: (truth) => ({ pairs: (rowOf, limit, stream) => pairsOfLevels(groupsOf(truth), rowOf, limit, stream) }),
  checkTunable: () => undefined,
  madeOfPairs: null,
  byTopic: null,
};

function groupsOf(truth: Labels): Levels[] {
  const groups = new Map<string | null, Map<string, number>>();
  for (const [account, { label, group }] of truth.labels) {
    const own = groups.get(group) ?? new Map<string, number>();
    groups.set(group, own.set(account, Number(label === truth.positive)));
  }
  return [...groups.values()];
}
