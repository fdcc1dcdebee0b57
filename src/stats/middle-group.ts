/**
 * The group among low + 1 .. high - 1 that begins nearest to the middle of the rows of groups low .. high - 1: where to
 * part them so that either side has about half of the rows. There must be at least two groups.
 */
export function middleGroup(starts: Uint32Array, low: number, high: number): number {
  const middle = (starts[low]! + starts[high]!) / 2;
  let [first, last] = [low + 1, high - 1];
  while (first < last) {
    const group = (first + last) >>> 1;
    if (starts[group]! < middle) first = group + 1;
    else last = group;
  }
  return first > low + 1 && middle - starts[first - 1]! < starts[first]! - middle ? first - 1 : first;
}
