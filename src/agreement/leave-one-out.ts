import { kendallTauB } from "../stats/kendall-tau-b.js";
import { kendallTauBLeaveOneOut } from "../stats/kendall-tau-b-leave-one-out.js";
import { pearson } from "../stats/pearson.js";
import { pearsonLeaveOneOut } from "../stats/pearson-leave-one-out.js";
import type { Ranked } from "../stats/ranked.js";
import { spearman } from "../stats/spearman.js";
import { spearmanLeaveOneOut } from "../stats/spearman-leave-one-out.js";

/** The statistics that can be had without each row in turn in O(n log n), by name. */
export const leaveOneOut: Readonly<Record<string, (a: Ranked, b: Ranked) => Float64Array>> = {
  [pearson.name]: pearsonLeaveOneOut,
  [spearman.name]: spearmanLeaveOneOut,
  [kendallTauB.name]: kendallTauBLeaveOneOut,
};
