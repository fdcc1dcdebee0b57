import { compositeMethod } from "../../methods/composite/composite-method.js";
import type { CompositeDescription, Group } from "../../methods/composite/description.js";
import { sorted, withWeights } from "../../methods/composite/weights.js";
import { nameMethod, type ParsedMethod, parseMethod } from "../../methods/parse.js";
import type { SignalTable } from "../../table.js";
import type { Fit, TunedForm } from "../candidate.js";
import { fittedRescaling, fittedSteps } from "../design/fitted-steps.js";
import type { TuneProblem } from "../problem.js";
import { type SearchSpace, searchSpace } from "./search-space.js";
import { simplexSpace } from "./simplex-space.js";

/** A method that a search can try at any point of a space. */
export interface Searchable {
  readonly space: SearchSpace;
  /** Whether the score of an account depends on accounts that may not be looked at, so that all have to be scored. */
  readonly relative: boolean;
  readonly notes: readonly string[];
  score(table: SignalTable, point: Float64Array): Float64Array;
  parameters(point: Float64Array): Fit["parameters"];
  form(point: Float64Array): TunedForm;
}

/** What a problem tunes, as something to search: a registered method, or a composite that is fitted to the given rows. */
export function searchableOf(problem: TuneProblem, rows: readonly number[]): Searchable {
  const { subject } = problem;
  if (subject.kind === "recipe") return registered(problem, parseMethod(subject.recipe));
  return composite(problem, (subject as { description: CompositeDescription }).description, rows);
}

function registered({ spec, graphs }: TuneProblem, parsed: ParsedMethod): Searchable {
  const space = searchSpace(parsed, spec);
  const { method, id } = parsed;
  return {
    space,
    relative: method.graphs !== undefined,
    notes: [],
    score: (table, point) => method.score({ table, graphs }, space.at(point)),
    parameters: (point) => Object.fromEntries(space.names.map((name) => [name, space.at(point)[name]!])),
    form: (point) => ({ recipe: nameMethod(id, space.at(point)) }),
  };
}

function composite(problem: TuneProblem, description: CompositeDescription, rows: readonly number[]): Searchable {
  const { description: still, notes } = fittedSteps(description, problem, rows);
  const method = compositeMethod(still);
  const parsed: ParsedMethod = { name: still.name, id: still.name, method, params: method.params.parse({}) as never };
  const flat = Object.values(still.parts).every((part) => !("parts" in part));
  const space = flat ? simplexSpace(still, problem.spec) : searchSpace(parsed, problem.spec);
  const at = (point: Float64Array) => withWeights(still, space.at(point) as Record<string, number>);
  return {
    space,
    relative: false,
    notes,
    // Only order counts before the outermost rescaling, which is not known yet.
    score: (table, point) => method.score({ table, graphs: new Map() }, space.at(point)),
    parameters: (point) => Object.fromEntries(space.names.map((name) => [name, space.at(point)[name]!])),
    form: (point) => {
      const named = { ...at(point), name: problem.name, label: problem.name };
      return { composite: fittedRescaling({ ...named, parts: inShares(named.parts) }, problem, rows) };
    },
  };
}

// Within a group only proportions count: they are written down as shares.
function inShares(parts: Group["parts"]): Group["parts"] {
  const total = Object.values(parts).reduce((sum, { weight }) => sum + weight, 0);
  return Object.fromEntries(
    sorted(parts).map(([name, part]) => {
      const shared = { ...part, weight: total > 0 ? part.weight / total : part.weight };
      return [name, "parts" in shared ? { ...shared, parts: inShares(shared.parts) } : shared];
    }),
  );
}
