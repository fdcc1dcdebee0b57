import type { JudgedAccount, JudgedAgreement, JudgedRanking } from "../../../results/evaluation-views.js";
import { bradleyTerry, type Comparisons } from "../../../stats/bradley-terry.js";
import { kendallTauB } from "../../../stats/kendall-tau-b.js";
import { numberOrNull } from "../../../stats/number-or-null.js";
import { prepare } from "../../../stats/ranked.js";
import { spearman } from "../../../stats/spearman.js";
import { strongComponents } from "../../../stats/strong-components.js";
import type { Table } from "../../../table.js";

/**
 * The ranking of accounts that judgements give by themselves (Bradley and Terry; Davidson where there are ties), and how
 * the methods agree with it. It exists within each strongly connected part of the judgements only (Ford 1957): between
 * parts no finite strength is the most likely one, and none is invented. Agreement is over the largest part.
 */
export function judgedRanking(accounts: readonly string[], judged: Comparisons, scores: Table): JudgedRanking {
  const { first, second, ties } = judged;
  const tied = [...first.keys()].filter((i) => ties[i]! > 0);
  const ends = (these: Uint32Array, those: Uint32Array) => Uint32Array.from([...these, ...tied.map((i) => those[i]!)]);
  // A tie goes both ways, as does half of one.
  const partOf = strongComponents(ends(first, second), ends(second, first), accounts.length);
  const members: number[][] = [];
  partOf.forEach((part, unit) => {
    members[part] ??= [];
    members[part].push(unit);
  });
  members.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const fitted = members.filter(({ length }) => length > 1).map((units) => fitPart(units, judged, accounts.length));
  const [largest] = fitted;
  const rowOf = new Map(scores.accounts.map((account, row) => [account, row]));
  const rows = members[0]?.map((unit) => rowOf.get(accounts[unit]!)!) ?? [];
  return {
    accounts: accounts.length,
    components: connectedComponents(first, second, accounts.length),
    parts: members.map(({ length }) => length),
    judgements: largest?.judgements ?? 0,
    tie: numberOrNull(largest?.tie),
    agreement: largest ? agreement(largest.strengths, scores, rows) : [],
    ranking: fitted.flatMap(({ units, strengths }, part) => ranked(accounts, units, strengths, part + 1)),
  };
}

function fitPart(units: readonly number[], { first, second, weights, ties }: Comparisons, size: number) {
  const place = new Int32Array(size).fill(-1);
  units.forEach((unit, i) => {
    place[unit] = i;
  });
  const inside = [...first.keys()].filter((i) => place[first[i]!]! >= 0 && place[second[i]!]! >= 0);
  const { strengths, tie } = bradleyTerry(
    {
      first: Uint32Array.from(inside, (i) => place[first[i]!]!),
      second: Uint32Array.from(inside, (i) => place[second[i]!]!),
      weights: Float64Array.from(inside, (i) => weights[i]!),
      ties: Float64Array.from(inside, (i) => ties[i]!),
    },
    units.length,
  );
  return { units, strengths, tie, judgements: inside.length };
}

function ranked(accounts: readonly string[], units: readonly number[], strengths: Float64Array, part: number) {
  return units
    .map((unit, i): JudgedAccount => ({ account: accounts[unit]!, part, strength: strengths[i]! }))
    .sort((a, b) => b.strength - a.strength);
}

function agreement(strengths: Float64Array, { columns }: Table, rows: readonly number[]): JudgedAgreement[] {
  const truth = prepare(strengths);
  return [...columns].map(([method, column]) => {
    const scores = prepare(Float64Array.from(rows, (row) => column[row]!));
    const estimates = [spearman, kendallTauB].map((statistic) => numberOrNull(statistic.estimate(truth, scores)));
    return { method, n: rows.length, spearman: estimates[0]!, kendallTauB: estimates[1]! };
  });
}

function connectedComponents(first: Uint32Array, second: Uint32Array, units: number): number {
  const both = (these: Uint32Array, those: Uint32Array) => Uint32Array.from([...these, ...those]);
  return new Set(strongComponents(both(first, second), both(second, first), units)).size;
}
