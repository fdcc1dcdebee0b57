import { random } from "../../random.js";

const pointsShown = 5000;

/** The rows of the first `count` accounts by each method in turn, so that every method's own favourites are seen; none twice. */
export function topRows(places: readonly Float64Array[], count: number): number[] {
  const first = places.map((column) =>
    [...column.keys()]
      .filter((row) => column[row]! <= count)
      .sort((a, b) => column[a]! - column[b]! || a - b)
      .slice(0, count),
  );
  return [...new Set(first.flat())];
}

/** The rows of the accounts that a chart draws: all, or a seeded sample of `count`, by default 5,000, in row order. */
export function sampleRows(size: number, seed: number, count = pointsShown): number[] {
  const rows = Array.from({ length: Math.min(size, count) }, (_, index) => index);
  const stream = random(seed, "points");
  for (let index = count; index < size; index++) {
    const place = stream.integer(index + 1);
    if (place < count) rows[place] = index;
  }
  return rows.sort((a, b) => a - b);
}
