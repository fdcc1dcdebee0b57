import { BadInput } from "../../../problem.js";
import type { Table } from "../../../table.js";
import type { ChosenMeasure } from "../../measures/parse-measure.js";
import { count } from "../count.js";
import type { Evaluator, MethodEvaluator } from "../evaluator.js";
import { repeated } from "../repeated.js";
import { swapping } from "../swapping.js";
import { leftOut } from "../warning.js";
import type { Reference } from "./reference.js";

/**
 * Evaluates scores against a reference value for each account. Units are accounts; repeats of an account in a resample tie with
 * themselves in both columns, so that statistics which hold ties against a ranking come out lower there.
 * @throws BadInput when all reference values are the same.
 */
export function referenceEvaluator(scores: Table, truth: Reference, measures: readonly ChosenMeasure[]): Evaluator {
  const rows = [...scores.accounts.keys()].filter((row) => truth.values.has(scores.accounts[row]!));
  const reference = Float64Array.from(rows, (row) => truth.values.get(scores.accounts[row]!)!);
  if (rows.length > 0 && reference.every((value) => value === reference[0]))
    throw new BadInput({
      what: "the reference has the same value for every account",
      value: `${reference[0]}`,
      expected: "two values or more",
    });
  const columns = [...scores.columns.values()].map((column) => Float64Array.from(rows, (row) => column[row]!));
  const estimate = (chosen: ChosenMeasure, column: Float64Array, values = reference) =>
    chosen.measure.reference!(values, column, chosen.settings);
  const methodEvaluator = (chosen: ChosenMeasure, column: Float64Array): MethodEvaluator => ({
    readings: [{ topic: null, n: rows.length, estimate: estimate(chosen, column) }],
    resampled(counts) {
      const drawn = repeated(counts);
      const pick = (values: Float64Array) => Float64Array.from(drawn, (row) => values[row]!);
      return estimate(chosen, pick(column), pick(reference));
    },
  });
  const scored = new Set(rows.map((row) => scores.accounts[row]!));
  const strangers = [...truth.values.keys()].filter((account) => !scored.has(account));
  return {
    unit: "accounts",
    units: rows.length,
    warnings: [
      ...(strangers.length > 0
        ? [
            leftOut(
              `${count(strangers.length, "account")} of the reference that not every method scored, such as ${JSON.stringify(strangers[0])}`,
            ),
          ]
        : []),
      ...(rows.length < scores.accounts.length
        ? [leftOut(`${count(scores.accounts.length - rows.length, "account")} that the reference does not have`)]
        : []),
    ],
    methodEvaluators: (measure) => columns.map((column) => methodEvaluator(measures[measure]!, column)),
    permuted(measure, a, b) {
      const draw = swapping(columns[a]!, columns[b]!);
      return (stream) => {
        const [one, other] = draw(stream);
        return estimate(measures[measure]!, one) - estimate(measures[measure]!, other);
      };
    },
  };
}
