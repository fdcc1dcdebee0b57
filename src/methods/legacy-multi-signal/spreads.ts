import { proportions } from "../parts/proportions.js";

/** A window of signals: its share of the weight of a statistic, and its length, which goalposts of counts follow. */
export interface Spread {
  readonly window: string;
  readonly days: number;
  readonly weight: number;
  /** True for the whole record, which stands in where the data has no times. */
  readonly undated?: true;
}

/** The windows of most statistics. A record without times is read as if it were of the last 90 days. */
export function spreads({ days90, days30, days7 }: { days90: number; days30: number; days7: number }): Spread[] {
  const weights = proportions({ days90, days30, days7 });
  return [
    { window: "90d", days: 90, weight: weights.days90 },
    { window: "30d", days: 30, weight: weights.days30 },
    { window: "7d", days: 7, weight: weights.days7 },
    { window: "all", days: 90, weight: 1, undated: true },
  ];
}

/** The weeks that end within 90 days. The thirteenth ends on day 91, and what is older than 90 days counts for nothing. */
export const weeks: readonly Spread[] = Array.from({ length: 12 }, (_, week) => ({
  window: `week-${week}`,
  days: 7,
  weight: 1 / 12,
}));
