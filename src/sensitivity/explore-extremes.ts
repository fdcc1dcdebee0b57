/** How to look around a point for others that are as good, and in which directions. */
export interface Surroundings {
  readonly from: Float64Array;
  /** What is tried from the point itself. */
  readonly lines: Iterable<Float64Array>;
  /** What is tried again from the point at which a coordinate was least (side -1) or largest (side 1). */
  again(coordinate: number, side: number): Iterable<Float64Array>;
  readonly rounds: number;
  /** How many times a direction can be gone from a point; 0 for a direction that leads nowhere. */
  room(from: Float64Array, direction: Float64Array): number;
  /** Takes away what rounding puts outside. */
  inside(point: Float64Array): Float64Array;
  good(point: Float64Array): boolean;
  /** To which share of a line its end is found. */
  readonly precision: number;
}

/**
 * The least and the largest value of each coordinate among the points that were tried and found good. On each line the last of a few
 * steps that is still good is refined by bisection.
 */
export function exploreExtremes(around: Surroundings): { low: Float64Array; high: Float64Array } {
  const { from, lines, again, rounds } = around;
  const found = extremes(from);
  for (const direction of lines) found.add(farthest(from, direction, around));
  for (let round = 0; round < rounds; round++)
    for (const [i, side] of sides(from.length)) {
      const start = found.at(i, side);
      for (const direction of again(i, side)) found.add(farthest(start, direction, around));
    }
  const values = (side: number) => from.map((_, i) => found.at(i, side)[i]!);
  return { low: values(-1), high: values(1) };
}

// For each coordinate the point at which it was least and largest.
function extremes(from: Float64Array) {
  const least = Array.from(from, () => from);
  const most = Array.from(from, () => from);
  return {
    at: (i: number, side: number) => (side < 0 ? least : most)[i]!,
    add(tried: Float64Array) {
      for (const [i, value] of tried.entries()) {
        if (value < least[i]![i]!) least[i] = tried;
        if (value > most[i]![i]!) most[i] = tried;
      }
    },
  };
}

function sides(k: number): [number, number][] {
  return Array.from({ length: 2 * k }, (_, at) => [at >> 1, at % 2 ? 1 : -1]);
}

const steps = 6;

// The last point of a line that is good, all steps before it being so, too; the start where there is none.
function farthest(
  from: Float64Array,
  direction: Float64Array,
  { room, inside, good, precision }: Surroundings,
): Float64Array {
  const end = room(from, direction);
  if (end === 0) return from;
  const at = (share: number) => inside(from.map((value, i) => value + share * end * direction[i]!));
  let within = 0;
  let outside = Number.NaN;
  for (let step = 1; step <= steps && Number.isNaN(outside); step++) {
    if (good(at(step / steps))) within = step / steps;
    else outside = step / steps;
  }
  while (outside - within > precision) {
    const middle = (within + outside) / 2;
    if (good(at(middle))) within = middle;
    else outside = middle;
  }
  return within === 0 ? from : at(within);
}
