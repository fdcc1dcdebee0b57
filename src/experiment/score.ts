import { type Coverage, coverageOf, missingNeeds } from "../methods/coverage.js";
import type { ParsedMethod } from "../methods/parse.js";
import { BadInput } from "../problem.js";
import type { BuiltSignals } from "../signals/build.js";
import { catalogue } from "../signals/catalogue.js";
import type { Table } from "../table.js";

/** The scores of all methods, one column each under the method's recipe, and how much of its signals each method had. */
export interface Scored {
  readonly table: Table;
  readonly coverage: ReadonlyMap<string, Coverage>;
  readonly warnings: readonly string[];
}

/** The patterns of every signal that some of the methods needs or takes. */
export function patternsOf(methods: readonly ParsedMethod[]): string[] {
  return [...new Set(methods.flatMap(({ method }) => [...method.needs, ...method.uses]))];
}

/** @throws BadInput when a method needs a signal that the dataset cannot tell. */
export function scoreMethods(methods: readonly ParsedMethod[], { table }: BuiltSignals): Scored {
  const columns = new Map<string, Float64Array>();
  const coverage = new Map<string, Coverage>();
  const warnings: string[] = [];
  const catalogueIds = catalogue().map(({ id }) => id);
  for (const { name, method, params, gap } of methods) {
    const [missing] = missingNeeds(method, table.columns.keys());
    if (missing !== undefined)
      throw new BadInput({
        what: `method ${name} needs a signal that the dataset does not have`,
        value: missing,
        expected: "interactions, presences or a signals table that tell it",
      });
    const scores = method.score({ table, graphs: new Map() }, params);
    columns.set(name, scores);
    coverage.set(name, coverageOf(method, table.columns.keys(), catalogueIds));
    warnings.push(...scoreWarnings(name, scores, gap));
  }
  return { table: { accounts: table.accounts, columns }, coverage, warnings };
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
