import type { Graph } from "../graph.js";
import { compositeMethod } from "../methods/composite/composite-method.js";
import type { CompositeDescription } from "../methods/composite/description.js";
import { parseMethod } from "../methods/parse.js";
import type { SignalTable } from "../table.js";
import type { TunedForm } from "./candidate.js";

/** The scores of a composite as its file will give them. */
export function scoreComposite(table: SignalTable, description: CompositeDescription): Float64Array {
  const method = compositeMethod(description);
  return method.score({ table, graphs: new Map() }, method.params.parse({}));
}

/** The scores of a tuned method as its file will give them. */
export function scoreTuned(table: SignalTable, form: TunedForm, graphs: ReadonlyMap<string, Graph>): Float64Array {
  if ("composite" in form) return scoreComposite(table, form.composite);
  const { method, params } = parseMethod(form.recipe);
  return method.score({ table, graphs }, params);
}
