import { vegaLiteSchema } from "../../document/chart.js";
import { formatCount, scoreFormat } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { wrap } from "../../document/wrap.js";
import type { Distribution, ReportData } from "../../results/run.js";
import type { Chart } from "../chart.js";

/** A histogram of each method's scores, each on its own scale; null where no method scored anybody. */
export function scoreDistributions({
  comparison,
  distributions,
}: Pick<ReportData, "comparison" | "distributions">): Chart | null {
  const drawn = distributions.filter(({ counts }) => counts.some((count) => count > 0));
  if (drawn.length === 0) return null;
  const logarithmic = drawn.some(({ edges }) => isGeometric(edges));
  return {
    title: "Score distributions",
    caption:
      "Each panel counts a method's accounts by score, on the method's own scale: a tall bar is a range that many fall into." +
      (logarithmic ? " Scores whose bars widen by a constant factor are on a logarithmic axis." : ""),
    spec: {
      $schema: vegaLiteSchema,
      columns: 2,
      spacing: 32,
      concat: drawn.map((distribution) => panel(distribution, comparison.methods.indexOf(distribution.method) + 1)),
      resolve: { scale: { x: "independent", y: "independent" } },
    },
  };
}

// Panels have the number of the method's row in the heat map, also because Vega fails at a title such as "constructor".
function panel(distribution: Distribution, number: number) {
  const { edges, method, below = 0 } = distribution;
  const left = below > 0 ? ` (and ${below} accounts at 0)` : "";
  const type = isGeometric(edges) ? "log" : "linear";
  const scale = { type, domain: [edges[0], edges.at(-1)], nice: false, ...(type === "linear" ? { zero: false } : {}) };
  return {
    title: { text: wrap(`${number}  ${oneLine(method)}${left}`, 44), frame: "group" },
    width: 380,
    height: 130,
    data: { values: bars(distribution) },
    mark: { type: "rect", style: "histogram", aria: false },
    encoding: {
      x: {
        field: "from",
        type: "quantitative",
        scale,
        axis: { ...shortNumbers, title: "score", tickCount: 6, grid: false },
      },
      x2: { field: "to" },
      y: { field: "count", type: "quantitative", axis: { title: "accounts", tickCount: 4, format: ",d" } },
      y2: { datum: 0 },
      tooltip: { field: "tip" },
    },
  };
}

// A common prefix for all ticks would print nought as "0M".
// Thousands as k and millions as M, but no thousandths as m.
const shortNumbers = { format: "~s", labelExpr: "abs(datum.value) < 1 ? format(datum.value, '~r') : datum.label" };

function bars({ edges, counts }: Distribution) {
  const format = scoreFormat(edges);
  return counts.map((count, i) => {
    const [from = null, to = null] = edges.slice(i, i + 2);
    return { from, to, count, tip: `${format(from)} to ${format(to)}\n${formatCount(count)} accounts` };
  });
}

function isGeometric(edges: readonly number[]): boolean {
  const [first = 0, second = 0] = edges;
  const ratio = second / first;
  if (first <= 0 || edges.length < 3 || ratio < 1.001) return false;
  return edges.slice(1).every((edge, i) => Math.abs(edge / (edges[i] ?? 1) / ratio - 1) < 1e-6);
}
