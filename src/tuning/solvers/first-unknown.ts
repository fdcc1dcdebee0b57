/** Where the first value is that is not a finite number, or -1. */
export function firstUnknown(values: Float64Array): number {
  for (let at = 0; at < values.length; at++) if (!Number.isFinite(values[at]!)) return at;
  return -1;
}
