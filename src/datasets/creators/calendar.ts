/** Milliseconds of a day. */
export const day = 86_400_000;

/** The moment at which the dataset ends, fixed so that nothing depends on the clock; the legacy score closed on this day. */
export const end = Date.UTC(2018, 4, 25);

/** The first moment of the `days` days that the dataset covers. */
export function start(days: number): number {
  return end - days * day;
}
