import { baselines } from "../methods/baselines.js";
import { missingNeeds } from "../methods/coverage.js";
import { type ParsedMethod, parseMethod } from "../methods/parse.js";
import type { BuiltSignals } from "../signals/build.js";

/** The methods of an experiment with a truth, and after them the baselines that it does not name itself. */
export function withBaselines(methods: readonly ParsedMethod[]): ParsedMethod[] {
  const named = new Set(methods.map(({ name }) => name));
  return [...methods, ...baselines.filter((name) => !named.has(name)).map((name) => parseMethod(name))];
}

/**
 * Leaves out the baselines that were added and that the dataset cannot tell, or knows of no account. One that the experiment
 * itself names stays.
 */
export function computable(
  all: readonly ParsedMethod[],
  named: readonly ParsedMethod[],
  { table }: Pick<BuiltSignals, "table">,
): { methods: ParsedMethod[]; warnings: string[] } {
  const own = new Set(named.map(({ name }) => name));
  const absent = all.filter((parsed) => !own.has(parsed.name) && !canScore(parsed, table));
  return {
    methods: all.filter((parsed) => !absent.includes(parsed)),
    warnings: absent.map(({ name }) => `no baseline ${name}: nothing of it is known in this dataset`),
  };
}

function canScore({ method, params }: ParsedMethod, table: BuiltSignals["table"]): boolean {
  if (missingNeeds(method, table.columns.keys()).length > 0) return false;
  return method.score({ table, graphs: new Map() }, params).some((score) => !Number.isNaN(score));
}
