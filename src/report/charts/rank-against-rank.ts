import { vegaLiteSchema } from "../../document/chart.js";
import { formatCount } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { wrap } from "../../document/wrap.js";
import type { AccountRow, ReportData } from "../../results/run.js";
import type { Chart } from "../chart.js";

/** Each account's rank by the first method against its rank by the second; null with fewer than two methods. */
export function rankAgainstRank(data: Ranks): Chart | null {
  const [a, b] = data.comparison.methods;
  if (a === undefined || b === undefined) return null;
  const dots = dotsOf(data, [a, b]);
  const worst = Math.max(2, ...dots.flatMap(({ x, y }) => [x, y]));
  return {
    title: "Rank against rank",
    caption: caption(data, [a, b], dots.length, worst),
    spec: {
      $schema: vegaLiteSchema,
      width: "container",
      height: 520,
      data: { values: dots },
      encoding: { x: axis(a, worst, "top"), y: axis(b, worst, "left") },
      layer: [diagonal(worst), dotLayer("dot"), dotLayer("mover"), numberLayer()],
    },
  };
}

type Ranks = Pick<ReportData, "points" | "movers" | "pointsAreSampled"> & {
  readonly comparison: Pick<ReportData["comparison"], "methods">;
  readonly dataset: Pick<ReportData["dataset"], "accounts">;
};
type Pair = readonly [string, string];

// The accounts that differ most are drawn even when the sample missed them.
function dotsOf({ points, movers }: Ranks, methods: Pair) {
  const places = new Map(movers?.rows.map(({ account }, place) => [account, place]));
  const rows = new Map([...points, ...(movers?.rows ?? [])].map((row) => [row.account, row]));
  return [...rows.values()].flatMap((row) => dot(row, methods, places.get(row.account)));
}

function dot({ account, name, ranks: [x, y] }: AccountRow, [a, b]: Pair, place: number | undefined) {
  if (x == null || y == null) return [];
  const shown = oneLine(name || account);
  const tip = `${shown} (${oneLine(account)})\n${formatCount(x)} by ${oneLine(a)}\n${formatCount(y)} by ${oneLine(b)}`;
  return [{ x, y, tip, ...(place === undefined ? {} : { mover: true, number: String(place + 1) }) }];
}

// Ranks are read from the front, so the front gets the room; a short list needs no logarithm.
function isLogarithmic(worst: number): boolean {
  return worst > 50;
}

function axis(method: string, worst: number, orient: "top" | "left") {
  const type = isLogarithmic(worst) ? "log" : "linear";
  return {
    field: orient === "top" ? "x" : "y",
    type: "quantitative",
    scale: { type, domain: [type === "log" ? 0.9 : 0, worst * 1.1], nice: false, reverse: orient === "left" },
    axis: {
      title: wrap(`rank by ${oneLine(method)}`, 64),
      orient,
      format: ",d",
      ...(type === "log" ? { values: powersOfTen(worst) } : { tickMinStep: 1 }),
    },
  };
}

function powersOfTen(worst: number): number[] {
  return Array.from({ length: Math.floor(Math.log10(worst)) + 1 }, (_, i) => 10 ** i);
}

function diagonal(worst: number) {
  const ends = [1, worst].map((rank) => ({ x: rank, y: rank }));
  return { data: { values: ends }, mark: { type: "line", style: "reference", aria: false } };
}

function dotLayer(style: "dot" | "mover") {
  return {
    transform: [{ filter: style === "mover" ? "datum.mover" : "!datum.mover" }],
    mark: { type: "circle", style, aria: false },
    encoding: { tooltip: { field: "tip" } },
  };
}

// Numbers and not names, which would cover each other: accounts that differ most often lie together.
function numberLayer() {
  return {
    transform: [{ filter: "datum.mover" }],
    mark: { type: "text", style: "mover-number", aria: false },
    encoding: { text: { field: "number" }, tooltip: { field: "tip" } },
  };
}

function caption(data: Ranks, [a, b]: Pair, drawn: number, worst: number): string {
  const movers = data.movers?.rows.length ?? 0;
  return [
    `Each dot is an account: its rank by ${a} across, by ${b} down, first place at the top left.`,
    "On the dashed line both methods agree; the farther from it, the more they differ.",
    ...(movers > 0 ? [`The ${movers} that differ most are numbered as in the table.`] : []),
    ...(isLogarithmic(worst) ? ["Both axes are logarithmic."] : []),
    ...(data.pointsAreSampled
      ? [`Drawn is a seeded sample of ${formatCount(drawn)} of ${formatCount(data.dataset.accounts)} accounts.`]
      : []),
  ].join(" ");
}
