import type { Table } from "../../table.js";
import { columnOf } from "../parts/column-of.js";
import { aggregations } from "./aggregations/index.js";
import type { Chosen } from "./choice-of.js";
import type { CompositeDescription, Group, Part, SignalPart } from "./description.js";
import { imputations } from "./imputations/index.js";
import { normalisations } from "./normalisations/index.js";
import type { Aggregation, ColumnStep, Normalisation } from "./step.js";
import { treatments } from "./treatments/index.js";
import { sorted } from "./weights.js";

type Defaults = CompositeDescription["defaults"];
type Registry<Step> = Readonly<Record<string, Step>>;

/** What a signal says of each account on the scale of its group, upwards. */
export function signalValues(table: Table, part: SignalPart, defaults: Defaults): Float64Array {
  const { signal, direction, imputation, treatment, normalisation } = { ...defaults, ...given(part) };
  let values = columnOf(table, signal);
  for (const [steps, chosen] of [
    [imputations, imputation] as const,
    ...treatment.map((chosen) => [treatments, chosen] as const),
  ])
    values = (steps as Registry<ColumnStep>)[chosen.method]!.apply(values, chosen);
  return normalisationOf(normalisation).apply(values, normalisation, direction);
}

/** What the parts of a group come to before its rescaling. */
export function aggregated(table: Table, group: Group, defaults: Defaults): Float64Array {
  const parts = sorted(group.parts).map(([, part]) => part);
  const columns = parts.map((part) => valuesOf(table, part, defaults));
  const weights = parts.map(({ weight }) => weight);
  return enough(columns, group.dataThreshold, aggregationOf(group.aggregation).apply(columns, weights));
}

/** What any part says of each account. */
export function valuesOf(table: Table, part: Part, defaults: Defaults): Float64Array {
  return "parts" in part ? rescaled(part, aggregated(table, part, defaults)) : signalValues(table, part, defaults);
}

/** A group's values on the scale that it asks for. */
export function rescaled({ rescaling }: Group, values: Float64Array): Float64Array {
  return normalisationOf(rescaling).apply(values, rescaling, "benefit");
}

export function normalisationOf({ method }: Chosen): Normalisation {
  return (normalisations as Registry<Normalisation>)[method]!;
}

export function aggregationOf({ method }: Chosen): Aggregation {
  return (aggregations as Registry<Aggregation>)[method]!;
}

// What a part does not say is not there, instead of undefined, so that the defaults stay.
function given(part: SignalPart) {
  return Object.fromEntries(
    Object.entries(part).filter(([, value]) => value !== undefined),
  ) as unknown as SignalPart & {
    treatment: readonly Chosen[];
    imputation: Chosen;
    normalisation: Chosen;
  };
}

function enough(columns: readonly Float64Array[], threshold: number, values: Float64Array): Float64Array {
  if (threshold === 0) return values;
  return values.map((value, row) => {
    const known = columns.filter((column) => !Number.isNaN(column[row]!)).length;
    return known / columns.length >= threshold ? value : Number.NaN;
  });
}
