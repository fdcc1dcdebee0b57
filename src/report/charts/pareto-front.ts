import type { Objective, TradeOffs } from "../../tuning/trade-offs.js";
import { type VegaLiteSpec, vegaLiteSchema } from "../chart.js";
import { formatAgreement, isKnown } from "../number.js";
import { oneLine } from "../one-line.js";
import { wrap } from "../wrap.js";

/**
 * What two of the objectives cost each other: a dot for each candidate, those in the Pareto front large and named and joined by
 * steps, below which nothing was found to be better. With more than two objectives the front is that of all of them, and the
 * steps are left out. Null with fewer than two objectives and where no candidate has both values.
 */
export function paretoFront(
  { objectives, candidates }: TradeOffs,
  [i, j]: readonly [number, number] = [0, 1],
): VegaLiteSpec | null {
  const [across, up] = [objectives[i], objectives[j]];
  const dots = candidates.flatMap(({ name, values, front }) => {
    const [x, y] = [values[i] ?? null, values[j] ?? null];
    if (!isKnown(x) || !isKnown(y)) return [];
    const tip = `${oneLine(name)}\n${formatAgreement(x)} ${oneLine(across!.name)}\n${formatAgreement(y)} ${oneLine(up!.name)}`;
    return [{ x, y, tip, ...(front ? { front, name: oneLine(name) } : {}) }];
  });
  if (!across || !up || dots.length === 0) return null;
  return {
    $schema: vegaLiteSchema,
    width: "container",
    height: 380,
    data: { values: dots },
    encoding: { x: axis("x", across), y: axis("y", up) },
    layer: [
      ...(objectives.length === 2 ? [steps(across)] : []),
      ...(dots.some((one) => !("front" in one)) ? [dotLayer(false)] : []),
      dotLayer(true),
      names,
    ],
  };
}

function axis(field: "x" | "y", { name, better }: Objective) {
  return {
    ...{ field, type: "quantitative" },
    // The better corner is always at the top on the right.
    scale: { zero: false, nice: true, padding: 24, reverse: better === "lower" },
    axis: { title: wrap(`${oneLine(name)} (${better} is better)`, 64), tickCount: 6, grid: true },
  };
}

// Between two points of the front a trade-off has at least the worse of both: a step, not a slope.
function steps({ better }: Objective) {
  return {
    transform: [{ filter: "datum.front" }],
    mark: {
      ...{ type: "line", style: "reference", aria: false },
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

// Above a point of the front and to its right there is nothing.
const names = {
  transform: [{ filter: "datum.front" }],
  mark: { type: "text", style: "figure", aria: false, align: "left", baseline: "bottom", dx: 6, dy: -2, limit: 320 },
  encoding: { text: { field: "name" }, tooltip: { field: "tip" } },
};
