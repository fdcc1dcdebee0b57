import type { ChosenStatistic } from "../stats/parse-statistic.js";
import { printStatistic } from "../stats/print-statistic.js";
import { prepare, type Ranked } from "../stats/ranked.js";
import { take } from "../stats/take.js";
import type { Table } from "../table.js";
import type { AgreementEntry, Comparison } from "./comparison.js";
import { type Stratum, stratumRows } from "./stratum.js";

/** The rows that have a score, and their scores ranked once for every pair. */
interface Column {
  readonly name: string;
  readonly rows: Uint32Array;
  readonly ranked: Ranked;
}

/**
 * The agreement of every two columns, pair by pair over the accounts that both scored, in each stratum and by each
 * statistic. Entries come in the order of the columns, then of the strata, then of the statistics.
 */
export function compareScores(
  scores: Table,
  statistics: readonly ChosenStatistic[],
  strata: readonly Stratum[],
): Comparison {
  const columns = [...scores.columns].map(([name, values]) => column(name, values));
  const agreement: AgreementEntry[] = [];
  for (const [i, a] of columns.entries()) {
    for (const b of columns.slice(i + 1))
      agreement.push(...agreementOf(a, b, scores.accounts.length, statistics, strata));
  }
  const coverage = columns.map(({ name, rows }) => ({
    method: name,
    scored: rows.length,
    missing: scores.accounts.length - rows.length,
  }));
  return {
    version: 1,
    accounts: scores.accounts.length,
    methods: columns.map(({ name }) => name),
    coverage,
    agreement,
  };
}

function column(name: string, values: Float64Array): Column {
  const rows = new Uint32Array(values.length);
  let size = 0;
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row]!)) rows[size++] = row;
  const known = rows.subarray(0, size);
  return { name, rows: known, ranked: prepare(Float64Array.from(known, (row) => values[row]!)) };
}

function agreementOf(
  a: Column,
  b: Column,
  accounts: number,
  statistics: readonly ChosenStatistic[],
  strata: readonly Stratum[],
): AgreementEntry[] {
  const [x, y] = common(a, b, accounts);
  const [ranksX, ranksY] = [ranksOf(x), ranksOf(y)];
  return strata.flatMap((stratum) => {
    const rows = stratum.share === 1 ? undefined : stratumRows(stratum, ranksX, ranksY);
    const [p, q] = rows ? [take(x, rows), take(y, rows)] : [x, y];
    const [tiedA, tiedB] = [tiedShare(p), tiedShare(q)];
    return statistics.map((chosen) => {
      const estimate = chosen.statistic.estimate(p, q, chosen.settings);
      const known = Number.isNaN(estimate) ? null : estimate;
      return {
        a: a.name,
        b: b.name,
        statistic: printStatistic(chosen),
        stratum: stratum.name,
        n: p.values.length,
        estimate: known,
        low: null,
        high: null,
        level: null,
        interval: null,
        tiedA,
        tiedB,
      };
    });
  });
}

function common(a: Column, b: Column, accounts: number): [Ranked, Ranked] {
  if (a.rows.length === accounts && b.rows.length === accounts) return [a.ranked, b.ranked];
  const placeInB = new Int32Array(accounts).fill(-1);
  for (let i = 0; i < b.rows.length; i++) placeInB[b.rows[i]!] = i;
  const fromA: number[] = [];
  const fromB: number[] = [];
  for (let i = 0; i < a.rows.length; i++) {
    const place = placeInB[a.rows[i]!]!;
    if (place < 0) continue;
    fromA.push(i);
    fromB.push(place);
  }
  return [take(a.ranked, Uint32Array.from(fromA)), take(b.ranked, Uint32Array.from(fromB))];
}

// 1 for the highest score, ties share the smallest place.
function ranksOf({ dense, starts }: Ranked): Float64Array {
  return Float64Array.from(dense, (group) => dense.length - starts[group + 1]! + 1);
}

/** The share of the rows that share their value with another row; 0 for an empty column. */
export function tiedShare({ starts, values }: Ranked): number {
  let alone = 0;
  for (let group = 0; group + 1 < starts.length; group++) if (starts[group + 1]! - starts[group]! === 1) alone++;
  return values.length === 0 ? 0 : (values.length - alone) / values.length;
}
