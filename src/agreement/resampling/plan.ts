import { random } from "../../random.js";

/**
 * How accounts are drawn: in units (an account, or all of a group), each as often as it is drawn. `unitOf` is -1 for an
 * account that fewer than two methods scored: it could change no number, and so must not change a draw.
 */
export interface Plan {
  readonly unitOf: Int32Array;
  readonly units: number;
  readonly seed: number;
  /** Resamples of the bootstrap; then the jackknife leaves each of `parts` out in turn, or none with 0. */
  readonly resamples: number;
  readonly parts: number;
}

/**
 * The plan for accounts with the given ids. Units are numbered in the order of their ids, so that it does not matter in
 * which order the rows stand.
 */
export function planOf(
  ids: readonly string[],
  scored: Uint8Array,
  { seed, resamples, parts }: { seed: number; resamples: number; parts: number },
): Plan {
  const names = [...new Set(ids.filter((_, row) => scored[row]! >= 2))].sort();
  const numbers = new Map(names.map((name, unit) => [name, unit]));
  const unitOf = new Int32Array(new SharedArrayBuffer(4 * ids.length));
  for (let row = 0; row < ids.length; row++) unitOf[row] = scored[row]! >= 2 ? numbers.get(ids[row]!)! : -1;
  return { unitOf, units: names.length, seed, resamples, parts: Math.min(parts, names.length) };
}

/**
 * How often each account is in replicate `index`: the bootstrap's for 0 .. resamples - 1, each drawn from a stream of its own
 * number, so that it is the same whoever draws it and when; then the jackknife's.
 */
export function weightsOf({ unitOf, units, seed, resamples, parts }: Plan, index: number): Int32Array {
  const times = new Int32Array(units);
  if (index < resamples) {
    const stream = random(seed, "bootstrap", index);
    for (let i = 0; i < units; i++) times[stream.integer(units)]!++;
  } else for (let unit = 0; unit < units; unit++) times[unit] = Number(unit % parts !== index - resamples);
  const weights = new Int32Array(unitOf.length);
  for (let row = 0; row < weights.length; row++) weights[row] = unitOf[row]! < 0 ? 0 : times[unitOf[row]!]!;
  return weights;
}
