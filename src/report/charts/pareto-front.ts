import { type VegaLiteSpec, vegaLiteSchema } from "../../document/chart.js";
import { formatAgreement, formatInterval, isKnown } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { wrap } from "../../document/wrap.js";
import type { ParetoObjective, TradeOffs } from "../../results/trade-offs.js";

/**
 * What two of the objectives cost each other: a dot for each candidate, those in the Pareto front large and named, with their intervals
 * where there are any, methods beside them small and named, and joined by steps, below which nothing was found to be better. With more than two objectives the front is that of all of them, and the
 * steps are left out. Null with fewer than two objectives and where no candidate has both values.
 */
export function paretoFront(
  { objectives, candidates }: TradeOffs,
  [i, j]: readonly [number, number] = [0, 1],
): VegaLiteSpec | null {
  const [across, up] = [objectives[i], objectives[j]];
  const shown = candidates.filter(({ values }) => isKnown(values[i]) && isKnown(values[j]));
  const dots = shown.map(({ name, values, intervals, front, method }) => {
    const [x, y] = [values[i]!, values[j]!];
    const [wide, tall] = [intervals?.[i] ?? null, intervals?.[j] ?? null];
    const line = (value: number, interval: typeof wide, objective: ParetoObjective) =>
      [formatAgreement(value), formatInterval(interval?.low ?? null, interval?.high ?? null), oneLine(objective.name)]
        .filter((text) => text !== "")
        .join(" ");
    const tip = `${oneLine(name)}\n${line(x, wide, across!)}\n${line(y, tall, up!)}`;
    if (!front) return { x, y, tip, ...(method ? { name: oneLine(name) } : {}) };
    return {
      x,
      y,
      tip,
      front,
      name: oneLine(name),
      ...(wide ? { left: wide.low, right: wide.high } : {}),
      ...(tall ? { bottom: tall.low, top: tall.high } : {}),
    };
  });
  if (!across || !up || dots.length === 0) return null;
  return {
    $schema: vegaLiteSchema,
    width: "container",
    height: 380,
    data: { values: dots },
    encoding: { x: axis("x", across, roomFor(dots.flatMap(endsOf), across.better)), y: axis("y", up) },
    layer: [
      ...(dots.some((one) => "left" in one) ? [whisker("left", "right", "x")] : []),
      ...(dots.some((one) => "bottom" in one) ? [whisker("bottom", "top", "y")] : []),
      ...(objectives.length === 2 ? [steps(across)] : []),
      ...(dots.some((one) => !("front" in one)) ? [dotLayer(false)] : []),
      dotLayer(true),
      names,
    ],
  };
}

function endsOf(dot: { readonly x: number; readonly left?: number; readonly right?: number }): number[] {
  return [dot.x, dot.left ?? dot.x, dot.right ?? dot.x];
}

function axis(field: "x" | "y", { name, better }: ParetoObjective, ends: object = {}) {
  return {
    field,
    type: "quantitative",
    // The better corner is always at the top on the right.
    scale: { zero: false, nice: true, padding: 24, reverse: better === "lower", ...ends },
    axis: { title: wrap(`${oneLine(name)} (${better} is better)`, 64), tickCount: 6, grid: true },
  };
}

// Between two points of the front a trade-off has at least the worse of both: a step, not a slope.
function steps({ better }: ParetoObjective) {
  return {
    transform: [{ filter: "datum.front" }],
    mark: {
      type: "line",
      style: "reference",
      aria: false,
      interpolate: better === "higher" ? "step-before" : "step-after",
    },
  };
}

function dotLayer(front: boolean) {
  return {
    transform: [{ filter: front ? "datum.front" : "!datum.front" }],
    mark: front ? { type: "point", style: "estimate", aria: false } : { type: "circle", style: "dot", aria: false },
    encoding: { tooltip: { field: "tip" } },
  };
}

// The steps say more than these: they are pale.
function whisker(low: string, high: string, along: "x" | "y") {
  return {
    transform: [{ filter: `isValid(datum.${low}) && isValid(datum.${high})` }],
    mark: { type: "rule", style: "whisker", aria: false, opacity: 0.3 },
    encoding: { [along]: { field: low, type: "quantitative" }, [`${along}2`]: { field: high } },
  };
}

// Above a point of the front and to its right there is nothing.
const names = {
  transform: [{ filter: "isValid(datum.name)" }],
  mark: { type: "text", style: "figure", aria: false, align: "left", baseline: "bottom", dx: 6, dy: -2, limit: 320 },
  encoding: { text: { field: "name" }, tooltip: { field: "tip" } },
};

// Beyond the best values there is room for the names of those that reach them.
function roomFor(
  ends: readonly number[],
  better: ParetoObjective["better"],
): { domainMax: number } | { domainMin: number } {
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = 0.18 * (high - low);
  return better === "higher" ? { domainMax: high + room } : { domainMin: low - room };
}
