import type { CompositeDescription } from "../../methods/composite/description.js";
import { valuesOf } from "../../methods/composite/values-of.js";
import { sorted, withWeights } from "../../methods/composite/weights.js";
import { matcher } from "../../pattern.js";
import { mean } from "../../stats/mean.js";
import { standardDeviation } from "../../stats/standard-deviation.js";
import type { TuneProblem } from "../problem.js";
import type { Design, DesignColumn } from "./design.js";
import { fittedRescaling, fittedSteps } from "./fitted-steps.js";

/** The weights of the outermost parts of a composite; what is in them stays, and is fitted to the given rows. */
export function compositeDesign(
  problem: TuneProblem,
  description: CompositeDescription,
  rows: readonly number[],
): Design {
  const { description: still, notes } = fittedSteps(description, problem, rows);
  const wanted = matcher(problem.spec.parameters);
  const parts = sorted(still.parts);
  const total = parts.reduce((sum, [, { weight }]) => sum + weight, 0);
  const all = [...notes];
  const columns = parts.map(([name, part]) => {
    const values = valuesOf(problem, part, still.defaults);
    const known = Float64Array.from(rows, (row) => values[row]!).filter((value) => !Number.isNaN(value));
    const missing = rows.length - known.length;
    if (known.length === 0) {
      all.push(`${name} is unknown of every account that was tuned on, or the same for all: it has no weight`);
      return { name, values: values.map(() => 0) };
    }
    if (missing > 0)
      all.push(
        `${name} is unknown of ${missing} accounts that were tuned on: it counts as its mean there while weights are sought`,
      );
    const middle = mean(known);
    return {
      name,
      ...("signal" in part ? { signal: part.signal } : {}),
      values: values.map((value) => (Number.isNaN(value) ? middle : value)),
    };
  });
  const fixed = parts.flatMap(([name, { weight }], i) => (wanted(name) ? [] : [[i, weight / total] as const]));
  return {
    columns,
    signed: false,
    steps: stepsOf(columns, rows),
    fixed: new Map(fixed),
    notes: all,
    compose: (weights) => {
      const weighted = withWeights(still, Object.fromEntries(columns.map(({ name }, i) => [name, weights[i]!])));
      return fittedRescaling({ ...weighted, name: problem.name, label: problem.name }, problem, rows);
    },
  };
}

// A composite has its own scales: a standard deviation is a step, and what does not vary has none.
function stepsOf(columns: readonly DesignColumn[], rows: readonly number[]): Float64Array {
  return Float64Array.from(
    columns,
    ({ values }) => standardDeviation(Float64Array.from(rows, (row) => values[row]!)) || 1,
  );
}
