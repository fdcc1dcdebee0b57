// A bootstrap of 1,000 resamples: Spearman and tau-b for 5 methods x 10,000 accounts, all 10 pairs, on all processors.
import { agree } from "../dist/agreement/agree.js";
import { parseStratum } from "../dist/agreement/stratum.js";
import { parseStatistic } from "../dist/stats/parse-statistic.js";
import { scoreTable } from "./columns.mjs";
import { measure, median, peakMemory, timeText } from "./measure.mjs";
import { askPython, peersWanted } from "./peers.mjs";

const [accounts, methods, resamples] = [10_000, 5, 1000];
const table = scoreTable(accounts, methods);
const statistics = ["spearman", "kendall-tau-b"].map(parseStatistic);
const seconds = await measure(() => agree(table, statistics, [parseStratum("all")], { bootstrap: resamples }), 5);
console.log(
  `  ${methods} methods x ${accounts} accounts, ${resamples} resamples: ${timeText(seconds)}; peak memory ${peakMemory()}`,
);
if (peersWanted) {
  const sampled = 20;
  const found = askPython("scipy_bootstrap.py", table.columns, { resamples: sampled });
  if (found) {
    const total = (found.seconds * resamples) / sampled;
    console.log(
      `  scipy ${found.version}, the same resamples of all 10 pairs, scaled up from ${sampled}: ${total.toFixed(1)} s; ratio ${(total / median(seconds)).toFixed(1)}`,
    );
  }
}
