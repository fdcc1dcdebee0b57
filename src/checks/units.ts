import fc from "fast-check";
import type { Graph } from "../graph.js";
import type { MethodInput } from "../method.js";
import type { Check } from "./check.js";
import { above, figure } from "./compare.js";
import { fail, pass } from "./finding.js";
import { randomInput } from "./random-input.js";
import { search } from "./search.js";
import { type Subject, scoresOf } from "./subject.js";

interface Draw {
  readonly seed: number;
  readonly size: number;
  readonly factor: number;
}

/** The order of accounts does not depend on the units that things are counted in. */
export const units: Check = {
  label: "Unit invariance",
  asks: "Counting everything in thousands, or in single things instead of dozens, leaves the order of accounts as it is.",
  incident:
    "A composite of numbers of different sizes ranks by whichever has the largest ones (OECD and JRC, Handbook on Constructing Composite Indicators, 2008, on normalisation).",
  run(subject) {
    const { counterexample, trials } = search(subject, draws, (draw) => turned(subject, draw) === null);
    if (!counterexample) return [pass("units", `the same order in ${trials} tables in other units`)];
    const [a, b] = turned(subject, counterexample)!;
    const evidence = `${figure(a.before)} is above ${figure(b.before)}, and with all values times ${counterexample.factor} ${figure(a.after)} is below ${figure(b.after)}`;
    return [fail("units", evidence)];
  },
};

const draws: fc.Arbitrary<Draw> = fc.record({
  seed: fc.nat(1_000_000),
  size: fc.integer({ min: 2, max: 10 }),
  factor: fc.constantFrom(2, 12, 1000),
});

interface Seen {
  readonly before: number;
  readonly after: number;
}

function turned(subject: Subject, { seed, size, factor }: Draw): [Seen, Seen] | null {
  const input = randomInput(subject, seed, { size });
  const [before, after] = [scoresOf(subject, input), scoresOf(subject, inUnits(input, factor))];
  const seen = (row: number): Seen => ({ before: before[row]!, after: after[row]! });
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      if (above(before[a]!, before[b]!) && above(after[b]!, after[a]!)) return [seen(a), seen(b)];
  return null;
}

// Shares and ratios over posts are of no unit: what they are of is counted in the same one above and below.
function inUnits({ table, graphs }: MethodInput, factor: number): MethodInput {
  const pure = (id: string) => ["share", "per post"].includes(table.signals.get(id)?.unit ?? "");
  const columns = [...table.columns].map(
    ([id, column]) => [id, pure(id) ? column : column.map((value) => value * factor)] as const,
  );
  const scaled = [...graphs].map(
    ([name, graph]) => [name, { ...graph, weights: weightsOf(graph).map((weight) => weight * factor) }] as const,
  );
  return { table: { ...table, columns: new Map(columns) }, graphs: new Map(scaled) };
}

function weightsOf({ targets, weights }: Graph): Float64Array {
  return weights ?? new Float64Array(targets.length).fill(1);
}
