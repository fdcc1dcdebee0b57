import { BadInput } from "../problem.js";
import type { TruthAgreement } from "../results/run-evaluation.js";
import type { Table } from "../table.js";
import { type EvaluateAgainstOptions, evaluateAgainst } from "./evaluate-against.js";
import { kindOf, type Truth } from "./truth/truth.js";

/** A truth with its name and what it is asked. */
export interface NamedTruth {
  readonly name: string;
  readonly truth: Truth;
  readonly measures: readonly string[];
}

/**
 * Every truth that has one value for each account, evaluated against every other truth as if it were a method: what a method would
 * reach by `b` that is exactly as `a` says. Only the accounts that every method scored count, so that the figures stand beside
 * those of the methods. Two truths that cannot be set against each other (no account in common) give a warning.
 */
export function truthAgreement(
  scores: Table,
  truths: readonly NamedTruth[],
  options: Omit<EvaluateAgainstOptions, "measures">,
) {
  const agreement: TruthAgreement[] = [];
  const warnings: string[] = [];
  const accounts = commonAccounts(scores);
  for (const a of truths) {
    const values = kindOf(a.truth).values(a.truth);
    for (const b of values ? truths.filter((truth) => truth !== a) : []) {
      const known = accounts.filter((account) => values!.has(account));
      const column = Float64Array.from(known, (account) => values!.get(account)!);
      const table = { accounts: known, columns: new Map([[a.name, column]]) };
      try {
        agreement.push(...evaluatedAgainst(table, a.name, b, options));
      } catch (error) {
        if (!(error instanceof BadInput)) throw error;
        warnings.push(`${a.name} and ${b.name} cannot be set against each other: ${error.message}`);
      }
    }
  }
  return { agreement, warnings };
}

function evaluatedAgainst(
  table: Table,
  a: string,
  b: NamedTruth,
  options: Omit<EvaluateAgainstOptions, "measures">,
): TruthAgreement[] {
  const { evaluation } = evaluateAgainst(table, b.truth, { ...options, measures: b.measures, followers: undefined });
  return evaluation
    .filter(({ topic }) => topic === null)
    .map(({ measure, n, estimate, low, high }) => ({ a, b: b.name, measure, n, estimate, low, high }));
}

function commonAccounts({ accounts, columns }: Table): string[] {
  return accounts.filter((_, row) => [...columns.values()].every((column) => !Number.isNaN(column[row]!)));
}
