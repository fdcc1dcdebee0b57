import type { Judgements, Truth } from "../../evaluation/truth/truth.js";
import type { Random } from "../../random.js";

/** Pairs of rows of a table: the first was found above the second. */
export interface Pairs {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** How much each pair counts. */
  readonly weights: Float64Array;
  /** The share of each that was a tie. */
  readonly ties: Float64Array;
}

/**
 * The pairs that a truth tells apart: its judgements; of labels every positive above every other account of its group; of grades the
 * higher above the lower within a topic. Where there are many more than `limit`, so many are drawn. Rows are those of `rowOf`; accounts that
 * it does not have are left out, and so are judgements of weight 0 or of an account against itself.
 */
export function pairsOf(
  truth: Exclude<Truth, { kind: "reference" }>,
  rowOf: ReadonlyMap<string, number>,
  limit: number,
  stream: Random,
): Pairs {
  if (truth.kind === "judgements") return judged(truth, rowOf);
  const groups = truth.kind === "labels" ? labelled(truth.positive, truth.labels) : graded(truth.topics);
  const kept = groups.flatMap((group) => pairsWithin(group, rowOf, Math.ceil(limit / groups.length), stream));
  return {
    first: Uint32Array.from(kept, ([first]) => first),
    second: Uint32Array.from(kept, ([, second]) => second),
    weights: new Float64Array(kept.length).fill(1),
    ties: new Float64Array(kept.length),
  };
}

type Levels = ReadonlyMap<string, number>;

function judged({ winners, losers, weights, ties }: Judgements, rowOf: ReadonlyMap<string, number>): Pairs {
  const kept = [...winners.keys()].filter(
    (i) => winners[i] !== losers[i] && weights[i]! > 0 && rowOf.has(winners[i]!) && rowOf.has(losers[i]!),
  );
  return {
    first: Uint32Array.from(kept, (i) => rowOf.get(winners[i]!)!),
    second: Uint32Array.from(kept, (i) => rowOf.get(losers[i]!)!),
    weights: Float64Array.from(kept, (i) => weights[i]!),
    ties: Float64Array.from(kept, (i) => ties[i]!),
  };
}

function labelled(
  positive: string,
  labels: ReadonlyMap<string, { readonly label: string; readonly group: string | null }>,
): Levels[] {
  const groups = new Map<string | null, Map<string, number>>();
  for (const [account, { label, group }] of labels) {
    const own = groups.get(group) ?? new Map<string, number>();
    groups.set(group, own.set(account, Number(label === positive)));
  }
  return [...groups.values()];
}

function graded(topics: readonly { readonly grades: Levels }[]): Levels[] {
  return topics.map(({ grades }) => grades);
}

function pairsWithin(
  levels: Levels,
  rowOf: ReadonlyMap<string, number>,
  limit: number,
  stream: Random,
): [number, number][] {
  const known = [...levels].filter(([account]) => rowOf.has(account)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (known.length ** 2 > 4 * limit) return drawn(known, rowOf, limit, stream);
  return known.flatMap(([a, high]) =>
    known.flatMap(([b, low]): [number, number][] => (high > low ? [[rowOf.get(a)!, rowOf.get(b)!]] : [])),
  );
}

// Two accounts at random, the higher first; levels that nearly all share are given up on after a while.
function drawn(
  known: readonly (readonly [string, number])[],
  rowOf: ReadonlyMap<string, number>,
  limit: number,
  stream: Random,
): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < 50 * limit && found.length < limit; i++) {
    const [one, other] = [known[stream.integer(known.length)]!, known[stream.integer(known.length)]!];
    if (one[1] === other[1]) continue;
    const [high, low] = one[1] > other[1] ? [one, other] : [other, one];
    found.push([rowOf.get(high[0])!, rowOf.get(low[0])!]);
  }
  return found;
}
