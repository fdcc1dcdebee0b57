import type { Interval } from "./interval.js";
import { numberOrNull } from "./number-or-null.js";

/** An interval as a result has it: null where an end is unknown (NaN), infinite or missing. */
export function intervalOrNull(low: number | null | undefined, high: number | null | undefined): Interval | null {
  const [from, to] = [numberOrNull(low), numberOrNull(high)];
  return from === null || to === null ? null : { low: from, high: to };
}
