import { type VegaLiteSpec, vegaLiteSchema } from "../../document/chart.js";
import { lineAxis } from "../../document/line-axis.js";
import { formatAgreement, formatInterval, isKnown } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { wrap } from "../../document/wrap.js";
import type { WeightSensitivity } from "../../results/weight-sensitivity.js";

/**
 * The weight of each signal beside its importance, a row a signal, the largest weight first. On the left a dot for the weight, a
 * line for its interval and a pale band for its flat region; on the right the importance that is known, with its interval: the
 * correlation ratio as a circle, the Shapley share as an orange square. `weight` names and explains what is on the left. What is unknown is not drawn; the right panel is left out where nothing is. Null
 * without signals.
 */
export function weightsAndImportance(
  sensitivities: readonly WeightSensitivity[],
  weight: readonly [string, string] = ["weight", "dot: weight, line: interval, band: flat region"],
): VegaLiteSpec | null {
  if (sensitivities.length === 0) return null;
  const ordered = sensitivities.map((one, i) => ({ one, i })).sort((a, b) => b.one.weight - a.one.weight || a.i - b.i);
  const rows = ordered.map(({ one }, place) => rowOf(one, place));
  // A layer without data would have an axis without an end.
  const drawn = (layers: readonly Layer[]) =>
    layers
      .filter(({ of }) => rows.some((row) => (row as Record<string, unknown>)[of] !== null))
      .map(({ of: _, ...layer }) => layer);
  const weights = panel(weight, drawn([band, ...estimate("weight", "circle", 0)]), true);
  const importance = panel(
    ["importance for the score", "circle: correlation ratio, square: Shapley share"],
    drawn([...estimate("curved", "circle", -5), ...estimate("shapley", "square", 5)]),
    false,
  );
  const known = sensitivities.some(({ curved, shapley }) => isKnown(curved) || isKnown(shapley));
  return {
    $schema: vegaLiteSchema,
    spacing: 36,
    data: { values: rows },
    hconcat: known ? [weights, importance] : [weights],
    // The names of the left panel take no room between the two.
    align: "none",
    bounds: "flush",
    resolve: { scale: { y: "shared", x: "independent" } },
  };
}

function panel([title, marks]: readonly [string, string], layer: readonly object[], named: boolean) {
  const axis = named ? lineAxis : { labels: false, grid: true };
  return {
    title: { text: title, frame: "group" },
    width: 300,
    height: { step: 30 },
    encoding: {
      y: { field: "signal", type: "nominal", sort: { field: "place", op: "min" }, title: null, axis },
      x: { type: "quantitative", title: marks },
      tooltip: { field: "tip" },
    },
    layer,
  };
}

function across(field: string) {
  return { field, type: "quantitative", scale: { zero: true }, axis: { tickCount: 5 } };
}

interface Layer {
  /** The field without which there is nothing to draw. */
  readonly of: string;
  readonly [property: string]: unknown;
}

const band: Layer = {
  of: "flatLow",
  transform: [{ filter: "isValid(datum.flatLow) && isValid(datum.flatHigh)" }],
  mark: { type: "bar", style: "whisker", aria: false, height: 14, opacity: 0.18 },
  encoding: { x: across("flatLow"), x2: { field: "flatHigh" } },
};

// A mark with its interval; two in a row stand one above the other.
function estimate(field: "weight" | "curved" | "shapley", shape: "circle" | "square", yOffset: number): Layer[] {
  const colour = field === "shapley" ? { color: { value: "#d55e00" } } : {};
  return [
    {
      of: `${field}Low`,
      transform: [{ filter: `isValid(datum.${field}Low) && isValid(datum.${field}High)` }],
      mark: { type: "rule", style: "whisker", aria: false, yOffset },
      encoding: { x: across(`${field}Low`), x2: { field: `${field}High` }, ...colour },
    },
    {
      of: field,
      transform: [{ filter: `isValid(datum.${field})` }],
      mark: { type: "point", style: "estimate", aria: false, shape, yOffset },
      encoding: { x: across(field), ...colour },
    },
  ];
}

function rowOf(one: WeightSensitivity, place: number) {
  const { signal, weight, interval, flat, curved, curvedInterval, shapley, shapleyInterval } = one;
  const ends = (name: string, between: typeof interval) => ({
    [`${name}Low`]: isKnown(between?.low) ? between.low : null,
    [`${name}High`]: isKnown(between?.high) ? between.high : null,
  });
  const inWords = (between: typeof interval) => formatInterval(between?.low ?? null, between?.high ?? null);
  return {
    place,
    // Two signals of one name would share a row.
    signal: wrap(`${place + 1}  ${oneLine(signal)}`, 34).join("\n"),
    weight: isKnown(weight) ? weight : null,
    ...ends("weight", interval),
    ...ends("flat", flat),
    curved: isKnown(curved) ? curved : null,
    ...ends("curved", curvedInterval),
    shapley: isKnown(shapley) ? shapley : null,
    ...ends("shapley", shapleyInterval),
    tip: [
      oneLine(signal),
      `weight ${formatAgreement(weight)} ${inWords(interval)}`,
      ...(flat ? [`flat ${inWords(flat)}`] : []),
      `correlation ratio ${formatAgreement(curved)} ${inWords(curvedInterval)}`,
      `Shapley share ${formatAgreement(shapley)} ${inWords(shapleyInterval)}`,
    ].join("\n"),
  };
}
