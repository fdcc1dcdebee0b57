// The full table of agreement: 10 methods, a million accounts with ties, all 45 pairs, on all processors. SciPy has no RBO and
// no overlap; it is given the other four.
import { agree } from "../dist/agreement/agree.js";
import { parseStratum } from "../dist/agreement/stratum.js";
import { parseStatistic } from "../dist/stats/parse-statistic.js";
import { scoreTable } from "./columns.mjs";
import { measure, median, peakMemory, timeText } from "./measure.mjs";
import { askPython, askR, peersWanted } from "./peers.mjs";

const [accounts, methods] = [1_000_000, 10];
const statistics = ["pearson", "spearman", "kendall-tau-b", "weighted-tau", "rbo", "overlap@100"].map(parseStatistic);
const table = scoreTable(accounts, methods);
const pairs = (methods * (methods - 1)) / 2;
const seconds = await measure(() => agree(table, statistics, [parseStratum("all")], { bootstrap: 0 }), 3);
console.log(`  ${methods} methods x ${accounts} accounts, ${pairs} pairs, 6 statistics: ${timeText(seconds)}`);
console.log(
  `  ranking included; peak memory ${peakMemory()}, of which the table is ${(methods * accounts * 8) / 1e6} MB`,
);
if (peersWanted) {
  const chosen = [
    [0, 1],
    [2, 3],
    [4, 9],
    [0, 4],
    [2, 9],
  ]; // ties by few values, by counts, none, and between them
  const functions = ["pearsonr", "spearmanr", "kendalltau", "weightedtau"];
  const found = askPython("scipy_pairs.py", table.columns, { pairs: chosen, functions });
  if (found) {
    const each = Object.entries(found.seconds).map(([name, list]) => [name, mean(list)]);
    const total = pairs * each.reduce((sum, [, value]) => sum + value, 0);
    console.log(
      `  scipy ${found.version}, mean of ${chosen.length} pairs: ${each.map(([name, value]) => `${name} ${value.toFixed(2)} s`).join(", ")}`,
    );
    console.log(
      `  scipy for all ${pairs} pairs, scaled up from these: ${total.toFixed(0)} s; ratio ${(total / median(seconds)).toFixed(1)}`,
    );
  }
  const r = askR(table.columns, chosen);
  if (r) {
    const { pearson, spearman } = r.seconds;
    console.log(
      `  R ${r.version} cor(): pearson ${mean(pearson).toFixed(2)} s, spearman ${mean(spearman).toFixed(2)} s a pair`,
    );
  }
}

function mean(list) {
  return list.reduce((sum, value) => sum + value, 0) / list.length;
}
