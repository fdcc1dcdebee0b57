/** Where the first value is that is not a finite number, or -1. */
export function firstUnknown(values: Float64Array): number {
  // A sum of four that is finite has finite parts: four tests in one.
  let at = 0;
  for (; at + 4 <= values.length; at += 4) {
    const sum = values[at]! - values[at]! + (values[at + 1]! - values[at + 1]!);
    if (sum + (values[at + 2]! - values[at + 2]!) + (values[at + 3]! - values[at + 3]!) !== 0) break;
  }
  for (; at < values.length; at++) if (!Number.isFinite(values[at]!)) return at;
  return -1;
}
