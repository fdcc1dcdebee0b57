// Kendall's tau-b alone: 10 methods, a million accounts with ties, all 45 pairs, ranking included.
import { agree } from "../dist/agreement/agree.js";
import { parseStratum } from "../dist/agreement/stratum.js";
import { parseStatistic } from "../dist/stats/parse-statistic.js";
import { scoreTable } from "./columns.mjs";
import { measure, median, peakMemory, timeText } from "./measure.mjs";
import { askPython, peersWanted } from "./peers.mjs";

const [accounts, methods] = [1_000_000, 10];
const table = scoreTable(accounts, methods);
const pairs = (methods * (methods - 1)) / 2;
for (const threads of [1, undefined]) {
  const options = { bootstrap: 0, threads };
  const asked = [[parseStatistic("kendall-tau-b")], [parseStratum("all")]];
  const seconds = await measure(() => agree(table, ...asked, options), 3);
  const workers = threads === 1 ? "one thread" : "all processors";
  console.log(`  ${pairs} pairs x ${accounts} accounts, ${workers}: ${timeText(seconds)}; peak memory ${peakMemory()}`);
  if (!peersWanted) continue;
  const every = [...table.columns.keys()].flatMap((_, i) => Array.from({ length: i }, (_, j) => [j, i]));
  const found = askPython("scipy_pairs.py", table.columns, { pairs: every, functions: ["kendalltau"] });
  if (!found) continue;
  const total = found.seconds.kendalltau.reduce((sum, value) => sum + value, 0);
  console.log(
    `  scipy ${found.version} kendalltau, all ${pairs} pairs: ${total.toFixed(1)} s; ratio ${(total / median(seconds)).toFixed(1)}`,
  );
}
