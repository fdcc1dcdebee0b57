import type { GraphName } from "../graph.js";
import type { MethodInput, Solution } from "../method.js";
import { type Coverage, coverageOf, missingNeeds } from "../methods/coverage.js";
import type { ParsedMethod } from "../methods/parse.js";
import { BadInput } from "../problem.js";
import type { BuiltSignals } from "../signals/build.js";
import { catalogue } from "../signals/catalogue.js";
import { graphsOfDataset } from "../signals/graphs.js";
import type { Table } from "../table.js";
import type { HeldOut } from "./truth/held-out.js";

/** The scores of all methods, one column each under the method's recipe, and how much of its signals each method had. */
export interface Scored {
  readonly table: Table;
  readonly coverage: ReadonlyMap<string, Coverage>;
  /** How the iterative ones among the methods ended, by recipe. */
  readonly convergence: ReadonlyMap<string, Convergence>;
  readonly warnings: readonly string[];
}

export type Convergence = Omit<Solution, "scores"> & { readonly converged: boolean };

/** The patterns of every signal that some of the methods needs or takes. */
export function patternsOf(methods: readonly ParsedMethod[]): string[] {
  return [...new Set(methods.flatMap(({ method }) => [...method.needs, ...method.uses]))];
}

/**
 * The names of every graph that some of the methods needs.
 * @throws BadInput when the dataset has no such relation.
 */
export function graphsNeeded(methods: readonly ParsedMethod[], built: BuiltSignals): Set<GraphName> {
  const known = graphsOfDataset(built);
  const needed = new Set<GraphName>();
  for (const { name, method, params } of methods) {
    for (const graph of method.graphs?.(params) ?? []) {
      if (!known.includes(graph))
        throw new BadInput({
          what: `method ${name} needs a graph that the dataset does not have`,
          value: graph,
          expected:
            known.length > 0 ? `one that it has: ${known.join(", ")}` : "interactions or follows; it has neither",
        });
      needed.add(graph);
    }
  }
  return needed;
}

/** @throws BadInput when a method needs a signal that the dataset cannot tell. */
export function scoreMethods(
  methods: readonly ParsedMethod[],
  { table }: Pick<BuiltSignals, "table">,
  { graphs }: Pick<MethodInput, "graphs">,
  withheld: readonly HeldOut[] = [],
): Scored {
  const columns = new Map<string, Float64Array>();
  const coverage = new Map<string, Coverage>();
  const convergence = new Map<string, Convergence>();
  const warnings: string[] = [];
  const catalogueIds = catalogue().map(({ id }) => id);
  for (const { name, method, params, gap } of methods) {
    const missing = missingNeeds(method, table.columns.keys());
    if (missing.length > 0) throw lacking(name, missing, withheld, catalogueIds);
    const solution = method.solve?.({ table, graphs }, params);
    const scores = solution?.scores ?? method.score({ table, graphs }, params);
    columns.set(name, scores);
    coverage.set(name, coverageOf(method, table.columns.keys(), catalogueIds));
    warnings.push(...scoreWarnings(name, scores, gap));
    if (!solution) continue;
    const { iterations, residual, tolerance } = solution;
    const converged = residual <= tolerance;
    convergence.set(name, { iterations, residual, tolerance, converged });
    if (!converged)
      warnings.push(
        `${name} did not converge: after ${iterations} iterations its residual is ${residual.toPrecision(3)}, and its tolerance ${tolerance}`,
      );
  }
  return { table: { accounts: table.accounts, columns }, coverage, convergence, warnings };
}

function lacking(
  name: string,
  missing: readonly string[],
  withheld: readonly HeldOut[],
  names: readonly string[],
): BadInput {
  const [first = ""] = missing;
  // One is shown as the value that is at fault; of several all are told.
  const needs =
    missing.length === 1
      ? `method ${name} needs a signal that the dataset does not have`
      : `method ${name} needs ${missing.length} signals that the dataset does not have: ${missing.join(", ")}`;
  const value = missing.length === 1 ? { value: first } : {};
  const heldOut = withheld.map(({ text }) => text).join(", ");
  if (heldOut !== "")
    return new BadInput({
      what: `${needs} without what is held out as truth (${heldOut})`,
      ...value,
      expected: "a method that can do without",
    });
  const near = missing.length === 1 && !first.includes("*") && !names.includes(first) ? { names } : {};
  const expected = first.startsWith("topics.")
    ? "posts that have a topic, and a time where it asks who was first"
    : "interactions, presences or a signals table that tell it";
  return new BadInput({ what: needs, ...value, ...near, expected });
}

function scoreWarnings(name: string, scores: Float64Array, gap = "nothing it reads is known of them"): string[] {
  const known = scores.filter((score) => !Number.isNaN(score));
  const lost = scores.length - known.length;
  if (known.length === 0) return [`${name} scores no account: ${gap}`];
  const warnings = lost > 0 ? [`${name} cannot score ${lost} of ${scores.length} accounts: ${gap}`] : [];
  if (known.every((score) => score === known[0]))
    warnings.push(`${name} gives every account the same score: agreement with it is undefined`);
  return warnings;
}
