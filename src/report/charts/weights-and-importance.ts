import type { WeightMeaning } from "../../tuning/meaning/weight-meaning.js";
import { type VegaLiteSpec, vegaLiteSchema } from "../chart.js";
import { formatAgreement, formatInterval, isKnown } from "../number.js";
import { oneLine } from "../one-line.js";
import { wrap } from "../wrap.js";

/**
 * The weight of each signal beside its importance, a row a signal, the largest weight first. On the left a dot for the weight, a
 * line for its interval and a pale band for its flat region; on the right the importance that is known: the correlation ratio as a
 * circle, the Shapley share as an orange square. What is unknown is not drawn; the right panel is left out where nothing is. Null
 * without signals.
 */
export function weightsAndImportance(meanings: readonly WeightMeaning[]): VegaLiteSpec | null {
  if (meanings.length === 0) return null;
  const ordered = meanings.map((one, i) => ({ one, i })).sort((a, b) => b.one.weight - a.one.weight || a.i - b.i);
  const rows = ordered.map(({ one }, place) => rowOf(one, place));
  const weights = panel(
    ["weight", "dot: weight, line: interval, band: flat region"],
    [band, whisker, dot("weight", "circle")],
    true,
  );
  const importance = panel(
    ["importance for the score", "circle: correlation ratio, square: Shapley share"],
    [dot("curved", "circle"), dot("shapley", "square")],
    false,
  );
  const known = meanings.some(({ curved, shapley }) => isKnown(curved) || isKnown(shapley));
  return {
    ...{ $schema: vegaLiteSchema, spacing: 24, data: { values: rows } },
    hconcat: known ? [weights, importance] : [weights],
    // The names take room on the left panel only.
    align: "none",
    resolve: { scale: { y: "shared", x: "independent" } },
  };
}

function panel([title, marks]: readonly [string, string], layer: readonly object[], named: boolean) {
  const axis = named ? lineAxis : { labels: false, grid: true };
  return {
    ...{ title: { text: title, frame: "group" }, width: 300, height: { step: 30 } },
    encoding: {
      y: { field: "signal", type: "nominal", sort: { field: "place", op: "min" }, title: null, axis },
      x: { type: "quantitative", title: marks },
      tooltip: { field: "tip" },
    },
    layer,
  };
}

const lineAxis = {
  labelExpr: "split(datum.label, '\\n')",
  labelOffset: { expr: "-7 * (length(split(datum.label, '\\n')) - 1)" },
  labelLineHeight: 14,
  labelLimit: 0,
  grid: true,
};

function across(field: string) {
  return { field, type: "quantitative", scale: { zero: true }, axis: { tickCount: 5 } };
}

const band = {
  transform: [{ filter: "isValid(datum.flatLow) && isValid(datum.flatHigh)" }],
  mark: { type: "bar", style: "whisker", aria: false, height: 14, opacity: 0.18 },
  encoding: { x: across("flatLow"), x2: { field: "flatHigh" } },
};

const whisker = {
  transform: [{ filter: "isValid(datum.low) && isValid(datum.high)" }],
  mark: { type: "rule", style: "whisker", aria: false },
  encoding: { x: across("low"), x2: { field: "high" } },
};

function dot(field: "weight" | "curved" | "shapley", shape: "circle" | "square") {
  return {
    transform: [{ filter: `isValid(datum.${field})` }],
    mark: { type: "point", style: "estimate", aria: false, shape },
    encoding: { x: across(field), ...(field === "shapley" ? { color: { value: "#d55e00" } } : {}) },
  };
}

function rowOf({ signal, weight, interval, flat, curved, shapley }: WeightMeaning, place: number) {
  const known = (value: number | null | undefined) => (isKnown(value) ? value : null);
  const between = (name: string, one: typeof interval) =>
    one && formatInterval(one.low, one.high) !== "" ? [`${name} ${formatInterval(one.low, one.high)}`] : [];
  return {
    place,
    // Two signals of one name would share a row.
    signal: wrap(`${place + 1}  ${oneLine(signal)}`, 34).join("\n"),
    weight: known(weight),
    ...{ low: known(interval?.low), high: known(interval?.high) },
    ...{ flatLow: known(flat?.low), flatHigh: known(flat?.high), curved: known(curved), shapley: known(shapley) },
    tip: [
      oneLine(signal),
      `weight ${formatAgreement(weight)}`,
      ...between("interval", interval),
      ...between("flat", flat),
      `correlation ratio ${formatAgreement(curved)}`,
      `Shapley share ${formatAgreement(shapley)}`,
    ].join("\n"),
  };
}
