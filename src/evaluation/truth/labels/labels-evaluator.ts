import { BadInput } from "../../../problem.js";
import type { Table } from "../../../table.js";
import type { ChosenMeasure } from "../../measures/parse-measure.js";
import { count } from "../count.js";
import type { Evaluator, Reading } from "../evaluator.js";
import { repeated } from "../repeated.js";
import { swapping } from "../swapping.js";
import { leftOut, notice } from "../warning.js";
import { labelRanks, topShares } from "./label-ranks.js";
import type { Labels } from "./labels.js";

type MeasureLabels = (scores: Float64Array, positive: Uint8Array) => number;

/** The accounts that have a label and a score: which class, and the number of the group. */
interface Classes {
  readonly positive: Uint8Array;
  readonly group: Int32Array;
  readonly groups: readonly (string | null)[];
}

/**
 * Evaluates scores against two classes. Accounts are set against each other within their group only; the overall reading is the
 * mean of the groups' by their number of pairs. Units are accounts.
 * @throws BadInput when all accounts are of one class.
 */
export function labelsEvaluator(scores: Table, truth: Labels, measures: readonly ChosenMeasure[]): Evaluator {
  const rows = [...scores.accounts.keys()].filter((row) => truth.labels.has(scores.accounts[row]!));
  const found = rows.map((row) => truth.labels.get(scores.accounts[row]!)!);
  const groups = [...new Set(found.map(({ group }) => group))].sort();
  const classes: Classes = {
    positive: Uint8Array.from(found, ({ label }) => Number(label === truth.positive)),
    group: Int32Array.from(found, ({ group }) => groups.indexOf(group)),
    groups,
  };
  if (rows.length > 0 && classes.positive.every((one) => one === classes.positive[0]))
    throw new BadInput({
      what: "the scored accounts have one class only",
      value: found[0]!.label,
      expected: "accounts of two classes",
    });
  const columns = [...scores.columns.values()].map((column) => Float64Array.from(rows, (row) => column[row]!));
  const overall = (measure: number, column: Float64Array, drawn?: Uint32Array) =>
    readingsOf(measures[measure]!.measure.labels!, column, classes, drawn).at(-1)!.estimate;
  const scored = new Set(rows.map((row) => scores.accounts[row]!));
  const strangers = [...truth.labels.keys()].filter((account) => !scored.has(account));
  return {
    unit: "accounts",
    units: rows.length,
    warnings: [
      notice(`labels: ${JSON.stringify(truth.positive)} should be above the others`),
      ...(strangers.length > 0
        ? [
            leftOut(
              `${count(strangers.length, "label")} of accounts that not every method scored, such as ${JSON.stringify(strangers[0])}`,
            ),
          ]
        : []),
    ],
    methodEvaluators: (measure) =>
      columns.map((column) => ({
        readings: readingsOf(measures[measure]!.measure.labels!, column, classes),
        resampled: (counts) => overall(measure, column, repeated(counts)),
      })),
    permuted(measure, a, b) {
      const draw = swapping(columns[a]!, columns[b]!);
      return (stream) => {
        const [one, other] = draw(stream);
        return overall(measure, one) - overall(measure, other);
      };
    },
    views: () => ({ labelRanks: labelRanks(scores, truth), topShares: topShares(scores, truth) }),
  };
}

function readingsOf(
  measure: MeasureLabels,
  column: Float64Array,
  { positive, group, groups }: Classes,
  drawn: Uint32Array = Uint32Array.from(column.keys()),
): Reading[] {
  const members = groups.map(() => [] as number[]);
  for (const row of drawn) members[group[row]!]!.push(row);
  let [total, pairs] = [0, 0];
  const readings = members.map((rows, i) => {
    const classes = Uint8Array.from(rows, (row) => positive[row]!);
    const estimate = measure(
      Float64Array.from(rows, (row) => column[row]!),
      classes,
    );
    const positives = classes.reduce((sum, one) => sum + one, 0);
    const weight = positives * (rows.length - positives);
    if (weight > 0) total += weight * estimate;
    pairs += weight;
    return { topic: groups[i]!, n: rows.length, estimate };
  });
  return [...readings.filter(({ topic }) => topic !== null), { topic: null, n: drawn.length, estimate: total / pairs }];
}
