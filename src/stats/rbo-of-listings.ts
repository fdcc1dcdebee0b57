/** A ranking that may be incomplete: items by number, best first, and where each group of ties begins (and the last ends). */
export interface Listing {
  readonly items: Uint32Array;
  readonly starts: Uint32Array;
}

/** What ties mean: `w` equality, `a` and `b` uncertainty; `b` is corrected so that a ranking agrees wholly with itself. */
export type RboTies = "w" | "a" | "b";

/** The extrapolated overlap, its bounds over all that the lists leave unsaid, and how far apart the bounds are. */
export interface RankBiasedOverlap {
  readonly ext: number;
  readonly min: number;
  readonly max: number;
  readonly residual: number;
}

const negligible = 1e-18;

/** Rank-biased overlap of two listings of items 0 .. items - 1; see `rboOfLists`. Linear time; depths that weigh nothing are not visited. */
export function rboOfListings(a: Listing, b: Listing, items: number, p: number, ties: RboTies): RankBiasedOverlap {
  const [short, long] = a.items.length <= b.items.length ? [a, b] : [b, a];
  if (short.items.length === 0) return { ext: Number.NaN, min: Number.NaN, max: Number.NaN, residual: Number.NaN };
  const totals = seen(short, long, items, p, ties);
  const scale = (1 - p) / p;
  const [ext, min, max] = [scale * totals.ext, scale * totals.min, scale * totals.max];
  return { ext, min, max, residual: max - min };
}

function seen(
  short: Listing,
  long: Listing,
  items: number,
  p: number,
  ties: RboTies,
): { ext: number; min: number; max: number } {
  const [s, l] = [short.items.length, long.items.length];
  const tally: Tally = { state: new Uint8Array(items), counts: new Float64Array(9) };
  const first: Side = { listing: short, unit: 3, group: -1, share: 1, size: 0, squares: 0 };
  const second: Side = { listing: long, unit: 1, group: -1, share: 1, size: 0, squares: 0 };
  let [ext, min, max, overlap, agreementAtS] = [0, 0, 0, 0, 0];
  let weight = p;
  for (let depth = 1; depth <= l; depth++, weight *= p) {
    if (weight < negligible) return { ext, min, max };
    step(first, depth, tally, ties);
    step(second, depth, tally, ties);
    overlap = common(tally.counts, first.share, second.share);
    const whole = fullOverlap(first, second, depth, ties);
    const unseen = Math.max(0, depth - s);
    const [likely, best] = beyond(tally.counts, second.share, unseen);
    if (depth === s) agreementAtS = overlap / whole;
    ext += (weight * (overlap + unseen * agreementAtS * likely)) / whole;
    min += (weight * overlap) / whole;
    max += (weight * (overlap + best)) / whole;
  }
  ext += ((overlap + (l - s) * agreementAtS) / l) * (weight / (1 - p));
  return { ext, min: min + overlap * logTail(p, l), max: max + bestTail(p, s, l, overlap) };
}

// An item's state is 3 * its status in the short listing + its status in the long one: 0 not reached, 1 in the group of
// ties at this depth, 2 passed. Nine counts say all there is to know of the overlap.
interface Tally {
  readonly state: Uint8Array;
  readonly counts: Float64Array;
}

interface Side {
  readonly listing: Listing;
  readonly unit: 1 | 3;
  group: number;
  /** How much each item of the current group counts at this depth. */
  share: number;
  /** The items reached, and the sum of the squares of what they count. */
  size: number;
  squares: number;
}

function step(side: Side, depth: number, tally: Tally, ties: RboTies): void {
  const { starts, items } = side.listing;
  if (depth > items.length) {
    side.size = depth;
    side.squares = depth;
    return;
  }
  if (depth === starts[side.group + 1]! + 1) {
    side.group++;
    raise(side, tally);
  }
  const [before, end] = [starts[side.group]!, starts[side.group + 1]!];
  side.share = ties === "w" ? 1 : (depth - before) / (end - before);
  side.size = end;
  side.squares = before + (end - before) * side.share ** 2;
  if (depth === end) raise(side, tally);
}

function raise({ listing, group, unit }: Side, { state, counts }: Tally): void {
  for (let i = listing.starts[group]!; i < listing.starts[group + 1]!; i++) {
    const item = listing.items[i]!;
    const old = state[item]!;
    state[item] = old + unit;
    counts[old]!--;
    counts[old + unit]!++;
  }
}

function common(counts: Float64Array, shareFirst: number, shareSecond: number): number {
  return counts[8]! + shareFirst * counts[5]! + shareSecond * counts[7]! + shareFirst * shareSecond * counts[4]!;
}

// What the overlap would be if the two listings agreed wholly down to this depth.
function fullOverlap(first: Side, second: Side, depth: number, ties: RboTies): number {
  if (ties === "w") return (first.size + second.size) / 2;
  return ties === "a" ? depth : Math.sqrt(first.squares * second.squares);
}

// Below the end of the short listing: what an item met only in the long one counts on average, and what the `unseen` items
// of the short listing would count at best.
function beyond(counts: Float64Array, share: number, unseen: number): [likely: number, best: number] {
  if (unseen === 0) return [0, 0];
  const [passed, current] = [counts[2]!, counts[1]!];
  const likely = (passed + share * current) / (passed + current);
  return [likely, Math.min(unseen, passed) + share * Math.min(Math.max(0, unseen - passed), current)];
}

// The sum of p^d / d over d > l: what is left of the logarithm's series, which loses digits once that is little.
function logTail(p: number, l: number): number {
  let [total, weight] = [0, 1];
  if (l * (1 - p) < 1) {
    for (let d = 1; d <= l; d++) {
      weight *= p;
      total += weight / d;
    }
    return -Math.log1p(-p) - total;
  }
  weight = p ** (l + 1);
  for (let d = l + 1; weight / d > negligible * total; d++, weight *= p) total += weight / d;
  return total;
}

// Both listings go on with each other's missing items, and once those are used up agree wholly.
function bestTail(p: number, s: number, l: number, overlap: number): number {
  const used = l + s - overlap;
  let total = 0;
  let weight = p ** (l + 1);
  for (let d = l + 1; d <= used; d++, weight *= p) total += ((2 * d - l - s + overlap) / d) * weight;
  return total + weight / (1 - p);
}
