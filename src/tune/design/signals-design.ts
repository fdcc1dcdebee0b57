import { kindOf } from "../../evaluation/truth/truth.js";
import type { ShapeName } from "../../experiment/tune-spec.js";
import { type CompositeDescription, compositeSchema, type SignalPart } from "../../methods/composite/description.js";
import { aggregated, signalValues } from "../../methods/composite/values-of.js";
import { matcher } from "../../pattern.js";
import { BadInput } from "../../problem.js";
import { quantile } from "../../stats/quantile.js";
import { isConstrained } from "../constraints-of.js";
import { partNames } from "../part-names.js";
import type { TuneProblem } from "../problem.js";
import { type ShapedPart, shapedParts } from "../shapes.js";
import type { Design, DesignColumn } from "./design.js";

const defaults = { imputation: { method: "none" }, treatment: [], normalisation: { method: "none" } };

interface Directed extends DesignColumn {
  readonly part: Omit<SignalPart, "weight">;
}

/**
 * A composite of signals in a shape. Scales, knots and quantiles are those of the given rows and are kept in the composite, so
 * that it scores other accounts alike. Where directions are free and no constraint speaks of single weights, a column has one
 * weight of either sign; else one for each way that it may count.
 * @throws BadInput when every signal is constant or unknown.
 */
export function signalsDesign(problem: TuneProblem, shape: ShapeName, rows: readonly number[]): Design {
  const { spec, columns: all, name: label } = problem;
  const notes: string[] = [];
  const parts = chosenSignals(problem).flatMap(({ signal, name }): ShapedPart[] => {
    const values = Float64Array.from(rows, (row) => all.get(signal)![row]!);
    const shaped = shapedParts(shape, signal, name, values);
    if (!shaped)
      notes.push(
        `left out signal ${signal}: it is ${values.every(Number.isNaN) ? "unknown of" : "the same for"} every account that was tuned on`,
      );
    return shaped ?? [];
  });
  if (parts.length === 0)
    throw new BadInput({
      column: "tune.signals",
      what: "no signal tells the accounts apart",
      value: problem.spec.signals!.join(", "),
      expected: "at least one signal that is known and not constant",
    });
  const signed = spec.directions === "free" && !isConstrained(spec.constraints);
  const known = anyKnown([...new Set(parts.map(({ part }) => part.signal))].map((signal) => all.get(signal)!));
  const directed = parts.flatMap((part) => inDirections(problem, part, signed, known));
  return {
    columns: directed,
    signed,
    steps: null,
    fixed: new Map(),
    notes,
    compose: (weights, scale) => {
      const description = compositeSchema.parse({
        name: label,
        about: `A composite of ${new Set(directed.map(({ part }) => part.signal)).size} signals, with weights tuned to ${objectiveInWords(problem)}.`,
        source: "tuned by cloutlab",
        minimumKnown: 1,
        parts: Object.fromEntries(
          directed.flatMap(({ name, part }, i) => {
            const weight = weights[i]!;
            if (weight === 0) return [];
            const direction = weight < 0 ? turned(part.direction) : part.direction;
            return [[name, { ...part, direction, weight: Math.abs(weight) }]];
          }),
        ),
      });
      return isOfChances(problem) ? asChance(problem, description, rows, scale) : description;
    },
  };
}

/** The signals that the block's patterns match, with the names of their parts. */
export function chosenSignals({ spec, columns }: TuneProblem): { signal: string; name: string }[] {
  const patterns = spec.signals ?? ["*"];
  const stray = patterns.find((pattern) => ![...columns.keys()].some(matcher([pattern])));
  if (stray !== undefined)
    throw new BadInput({
      column: "tune.signals",
      what: "no such signal in the dataset",
      value: stray,
      names: columns.keys(),
      expected: "an id or pattern of `cloutlab signals`, or a column of the dataset's own signals table",
    });
  const wanted = matcher(patterns);
  const signals = [...columns.keys()].filter(wanted).sort();
  const names = partNames(signals);
  return signals.map((signal) => ({ signal, name: names.get(signal)! }));
}

// Of a truth that is made of pairs the fit says how likely an account is found above another one: here above the middle one.
function isOfChances(problem: TuneProblem): boolean {
  return problem.kind === "truth" && problem.balance === null && kindOf(problem.truth).madeOfPairs !== null;
}

function asChance(problem: TuneProblem, description: CompositeDescription, rows: readonly number[], scale: number) {
  const scores = aggregated(problem, description, description.defaults);
  const known = Float64Array.from(rows, (row) => scores[row]!).filter((score) => !Number.isNaN(score));
  const rescaling = { method: "logistic", center: quantile(known.sort(), 0.5), spread: 1 / scale, factor: 100 };
  return { ...description, rescaling };
}

function objectiveInWords(problem: TuneProblem): string {
  if (problem.kind === "balance" || problem.balance !== null) return "a balance of importances";
  return `${problem.objective} on ${problem.truth.kind}`;
}

function inDirections(
  problem: TuneProblem,
  { name, part }: ShapedPart,
  signed: boolean,
  known: Uint8Array,
): Directed[] {
  const declared = problem.signals.get(part.signal)?.direction ?? "neutral";
  const made = (own: string, direction: "benefit" | "cost"): Directed => {
    const whole = { ...part, direction };
    const imputed = signalValues(problem, { ...whole, weight: 1 } as SignalPart, defaults);
    const values = imputed.map((value, row) => (known[row] ? value : Number.NaN));
    return { name: own, signal: part.signal, part: whole, values };
  };
  if (problem.balance !== null) return [made(name, declared === "cost" ? "cost" : "benefit")];
  if (signed) return [made(name, "benefit")];
  if (problem.spec.directions === "declared" && declared !== "neutral") return [made(name, declared)];
  return [made(name, "benefit"), made(`${name}-as-cost`, "cost")];
}

function anyKnown(columns: readonly Float64Array[]): Uint8Array {
  return Uint8Array.from(columns[0]!, (_, row) => Number(columns.some((column) => !Number.isNaN(column[row]!))));
}

function turned(direction: "benefit" | "cost"): "benefit" | "cost" {
  return direction === "benefit" ? "cost" : "benefit";
}
