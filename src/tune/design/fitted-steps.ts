import type { Chosen } from "../../methods/composite/choice-of.js";
import type { CompositeDescription, Group, Part, SignalPart } from "../../methods/composite/description.js";
import { aggregated, signalValues } from "../../methods/composite/values-of.js";
import type { SignalTable } from "../../table.js";
import { tableOfRows } from "../table-of-rows.js";
import { fittedImputation, fittedNormalisation, fittedTreatment } from "./fitted-step.js";

type Defaults = CompositeDescription["defaults"];

export interface FittedSteps {
  readonly description: CompositeDescription;
  /** What could not be written down. */
  readonly notes: readonly string[];
}

const plain = { imputation: { method: "none" }, treatment: [], normalisation: { method: "none" } };

/**
 * A composite that no longer looks at who else is in a run: every step that does is replaced by one with what it sees among the
 * accounts of these rows written down. On these accounts alone it scores as before, but that places become shares; only its
 * outermost rescaling, which depends on the weights, is left for `fittedRescaling`.
 */
export function fittedSteps(
  description: CompositeDescription,
  table: SignalTable,
  rows: readonly number[],
): FittedSteps {
  const notes: string[] = [];
  const seen = tableOfRows(table, rows);
  const parts = fitParts(description.parts, description.defaults, seen, notes);
  return { description: { ...description, parts }, notes };
}

/** The same for the outermost rescaling, once the weights are there. */
export function fittedRescaling(
  description: CompositeDescription,
  table: SignalTable,
  rows: readonly number[],
): CompositeDescription {
  return { ...description, rescaling: groupRescaling(description, description.defaults, tableOfRows(table, rows), []) };
}

function fitParts(parts: Group["parts"], defaults: Defaults, seen: SignalTable, notes: string[]) {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]): [string, Part] => [
      name,
      "parts" in part ? fitGroup(name, part, defaults, seen, notes) : fitSignal(name, part, defaults, seen, notes),
    ]),
  );
}

function fitGroup<G extends Group>(name: string, group: G, defaults: Defaults, seen: SignalTable, notes: string[]): G {
  if (/copeland/.test(group.aggregation.method))
    notes.push(`${name} is aggregated by ${group.aggregation.method}, which stays relative to the accounts of a run`);
  const still = { ...group, parts: fitParts(group.parts, defaults, seen, notes) };
  return { ...still, rescaling: groupRescaling(still, defaults, seen, notes) };
}

function groupRescaling(group: Group, defaults: Defaults, seen: SignalTable, notes: string[]): Chosen {
  const known = aggregated(seen, group, defaults).filter((value) => !Number.isNaN(value));
  const found = fittedNormalisation(group.rescaling, known, "benefit");
  if (!found) notes.push(`the rescaling ${group.rescaling.method} stays relative to the accounts of a run`);
  return found ?? group.rescaling;
}

function fitSignal(name: string, part: SignalPart, defaults: Defaults, seen: SignalTable, notes: string[]): SignalPart {
  const value = (step: Partial<SignalPart>) =>
    signalValues(seen, { ...part, ...plain, direction: "benefit", ...step } as SignalPart, plain);
  const knownOf = (values: Float64Array) => values.filter((one) => !Number.isNaN(one));
  const imputation = fittedImputation(part.imputation ?? defaults.imputation, knownOf(value({})));
  const treatment: Chosen[] = [];
  for (const step of part.treatment ?? defaults.treatment)
    treatment.push(fittedTreatment(step, knownOf(value({ imputation, treatment: [...treatment] }))));
  const chosen = part.normalisation ?? defaults.normalisation;
  const normalisation = fittedNormalisation(chosen, knownOf(value({ imputation, treatment })), part.direction);
  if (!normalisation) notes.push(`${name}: the normalisation ${chosen.method} stays relative to the accounts of a run`);
  return { ...part, imputation, treatment, normalisation: normalisation ?? chosen };
}
