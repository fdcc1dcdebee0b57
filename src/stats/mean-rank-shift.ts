import { mean } from "./mean.js";
import { rankShifts } from "./rank-shifts.js";
import type { Ranked } from "./ranked.js";
import type { Statistic } from "./statistic.js";

/** The mean number of places that an account moves; at most half the number of accounts. NaN below two rows and for a constant column. */
export const meanRankShift = {
  name: "mean-rank-shift",
  label: "Mean rank shift",
  about: "How many places an account moves on average from the one ranking to the other.",
  source:
    "OECD, JRC (2008), Handbook on constructing composite indicators, step 7, https://doi.org/10.1787/9789264043466-en",
  range: [0, Number.POSITIVE_INFINITY],
  symmetric: true,
  kind: "distance",
  parameters: {},
  estimate(a: Ranked, b: Ranked): number {
    const shifts = rankShifts(a, b);
    return a.groups < 2 || b.groups < 2 ? Number.NaN : mean(shifts);
  },
} satisfies Statistic;
