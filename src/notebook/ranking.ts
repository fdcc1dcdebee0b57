import { sampleRows, topRows } from "../experiment/report/account-rows.js";
import { movers as moversOf, pairRanks } from "../experiment/report/movers.js";
import { BadInput } from "../problem.js";
import type { AccountRow } from "../results/run.js";
import { numberOrNull } from "../stats/number-or-null.js";
import { ranks } from "../stats/ranks.js";
import type { Table } from "../table.js";

/** Accounts with their score and rank by each method, in the order of `methods`. */
export interface Ranking {
  readonly methods: readonly string[];
  readonly rows: readonly AccountRow[];
}

// A picture of more takes a cell longer to draw than to look at.
const pointsShown = 600;

/** Scores, with the names of accounts where they are known. */
type Named = Table & { readonly names?: ReadonlyMap<string, string> };

/**
 * The first accounts by the first method, then those that only other methods put among their first. Ties share the better rank; an
 * account without a score by a method has null for both.
 * @param top how many accounts of each method are among its first.
 */
export function ranking(scores: Named, top = 10): Ranking {
  const places = [...scores.columns.values()].map((values) => ranks(values));
  return { methods: [...scores.columns.keys()], rows: topRows(places, top).map(rowOf(scores, places)) };
}

/**
 * The accounts whose rank differs most between two methods, by default the first two, among the accounts that both scored;
 * ties share their mean rank.
 * @param a a column of the scores. @defaultValue the first
 * @param b another one. @defaultValue the second
 * @param count how many accounts; those that move most come first.
 * @throws BadInput for a method that did not score, with the nearest name, and when there are not two.
 */
export function movers(scores: Named, a = at(scores, 0), b = at(scores, 1), count = 10): Ranking {
  const chosen = pick(scores, [a, b]);
  const places = pairRanks([...chosen.columns.values()]);
  const found = moversOf([a, b], places, rowOf(chosen, places), count);
  return { methods: [a, b], rows: found?.rows ?? [] };
}

/** What the chart of ranks against ranks draws of the first two methods. */
export function rankPoints(scores: Named) {
  const chosen = pick(scores, [at(scores, 0), at(scores, 1)]);
  const places = pairRanks([...chosen.columns.values()]);
  const row = rowOf(chosen, places);
  const sample = sampleRows(scores.accounts.length, 1, pointsShown);
  const methods = [...chosen.columns.keys()];
  const points = sample.map(row);
  return {
    comparison: { methods },
    dataset: { accounts: scores.accounts.length },
    movers: moversOf(methods, places, row),
    points,
    pointsAreSampled: sample.length < scores.accounts.length,
  };
}

function rowOf({ accounts, columns, names }: Named, places: readonly Float64Array[]) {
  return (index: number): AccountRow => ({
    account: accounts[index]!,
    name: names?.get(accounts[index]!) ?? accounts[index]!,
    scores: [...columns.values()].map((values) => numberOrNull(values[index])),
    ranks: places.map((values) => numberOrNull(values[index])),
  });
}

function pick(scores: Named, methods: readonly string[]): Named {
  const columns = methods.map((method): [string, Float64Array] => {
    const column = scores.columns.get(method);
    if (!column)
      throw new BadInput({
        what: "no scores of this method",
        value: method,
        names: scores.columns.keys(),
        expected: "a scored one",
      });
    return [method, column];
  });
  return { ...scores, columns: new Map(columns) };
}

function at({ columns }: Table, place: number): string {
  const name = [...columns.keys()][place];
  if (name === undefined)
    throw new BadInput({ what: "too few methods", value: String(columns.size), expected: "two that scored" });
  return name;
}
