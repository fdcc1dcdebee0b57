import { count } from "../count.js";
import type { ReadKind } from "../kind.js";
import { numbers, type TruthTable, texts } from "../truth-table.js";
import type { Judgements } from "./judgements.js";

/**
 * Makes judgements of a table.
 * @throws BadInput with row and column for an empty id and a bad number.
 */
export function readJudgements(table: TruthTable): ReadKind<Judgements> {
  const [winners, losers] = [texts(table, "winner"), texts(table, "loser")];
  const ties = numbers(table, "tie", 0, [0, 1]);
  const unweighted = emptyCells(table, "weight");
  const weights = numbers(table, "weight", 1, [0, Number.MAX_VALUE]);
  const judges = table.columns.get("judge");
  return {
    truth: {
      kind: "judgements",
      winners,
      losers,
      weights,
      ties,
      judges: judges?.some((judge) => judge !== null) ? judges : undefined,
    },
    warnings: unweighted > 0 ? [`${count(unweighted, "judgement")} without a weight: taken as 1`] : [],
  };
}

function emptyCells({ columns }: TruthTable, column: string): number {
  const cells = columns.get(column) ?? [];
  // A dataset's table has every column of its role, whether or not the file does.
  return cells.every((cell) => cell === null) ? 0 : cells.filter((cell) => cell === null).length;
}
