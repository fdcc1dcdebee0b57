import { BadInput } from "../problem.js";
import type { Explanation } from "../results/explanation.js";
import type { RunEvaluation } from "../results/run-evaluation.js";
import type { Table } from "../table.js";
import { type Agreed, isComparison, isEvaluation, isExplanation, isRanking, isTable } from "./kinds.js";
import type { Ranking } from "./ranking.js";

/** One row of a result: plain values, null where a number is unknown. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The results that have rows. */
export type HasRows = Table | Agreed | RunEvaluation | Explanation | Ranking | readonly Row[];

/**
 * A result as rows: an account a row for scores and signals (with its name where that is known), a pair, statistic and stratum a
 * row for a comparison, a method and measure a row for an evaluation, a signal a row for an explanation.
 * @throws BadInput for anything else.
 * @example
 * import { compare, openDataset, records, score } from "cloutlab";
 *
 * const scores = await score(await openDataset("creators"), ["followers", "twitter-impact"]);
 * console.table(records(await compare(scores)));
 */
export function records(result: HasRows): Row[] {
  if (Array.isArray(result)) return [...(result as readonly Row[])];
  if (isComparison(result)) return result.agreement.map((entry) => ({ ...entry }));
  if (isEvaluation(result))
    return result.truths.flatMap(({ name, evaluation }) => evaluation.map((entry) => ({ truth: name, ...entry })));
  if (isExplanation(result))
    return result.methods.flatMap(({ method, signals }) => signals.map((signal) => ({ method, ...signal })));
  if (isRanking(result)) return ofRanking(result);
  if (isTable(result)) return ofTable(result);
  throw new BadInput({ what: "no rows", value: typeof result, expected: "scores, signals or a result that has them" });
}

function ofTable(table: Table & { readonly names?: ReadonlyMap<string, string> }): Row[] {
  const { accounts, columns, names } = table;
  const named = names !== undefined && names.size > 0;
  return accounts.map((account, row) =>
    Object.fromEntries([
      ["account", account],
      ...(named ? [["name", names.get(account) ?? account]] : []),
      ...[...columns].map(([id, values]) => [id, Number.isNaN(values[row]) ? null : values[row]!]),
    ]),
  );
}

function ofRanking({ methods, rows }: Ranking): Row[] {
  return rows.map(({ account, name, scores, ranks }) =>
    Object.fromEntries([
      ["account", account],
      ["name", name],
      ...methods.flatMap((method, i) => [
        [method, scores[i] ?? null],
        [`rank by ${method}`, ranks[i] ?? null],
      ]),
    ]),
  );
}
