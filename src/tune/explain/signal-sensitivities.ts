import type { Method } from "../../method.js";
import { missingNeeds } from "../../methods/coverage.js";
import { matcher } from "../../pattern.js";
import type { SignalSensitivity } from "../../results/parameter-sensitivity.js";
import { correlationRatio } from "../../sensitivity/correlation-ratio.js";
import { midPlaces } from "../../sensitivity/mid-places.js";
import { meanShift } from "../../sensitivity/rank-uncertainty.js";
import { shapleyVariance } from "../../sensitivity/shapley-variance.js";
import { intervalOrNull } from "../../stats/interval-or-null.js";
import { numberOrNull } from "../../stats/number-or-null.js";
import { sum } from "../../stats/sum.js";
import type { SignalTable } from "../../table.js";
import type { TuneProblem } from "../problem.js";
import type { Gauge } from "./gauge.js";

/** The most rows of the table: of as many signals Shapley shares are exact, and can be read. */
const mostRows = 15;

/** A method with its parameters. */
export interface Given {
  readonly method: Method;
  readonly params: Readonly<Record<string, number | string>>;
}

/**
 * What a method makes of its signals. Of an additive one importance is that of what each signal contributes, for the score before its final
 * scaling; of another one the correlation ratio is that of the signal's values, for the score. Without a signal means: on a dataset that
 * does not have it. Weeks are taken together, and of more than fifteen signals those that contribute least; of a method that is not
 * additive those are left out that tell least of the score.
 */
export function signalSensitivities(
  problem: TuneProblem,
  { method, params }: Given,
  scores: Float64Array,
  gauge: Gauge | null,
): SignalSensitivity[] {
  const contributions = method.contributions?.({ table: problem, graphs: problem.graphs }, params);
  const read = [...problem.columns.keys()].filter(matcher([...method.needs, ...method.uses]));
  const groups = contributions ? largest(grouped([...contributions.keys()]), contributions) : grouped(read);
  const known = (values: Float64Array) => values.map((value, row) => (Number.isNaN(scores[row]!) ? Number.NaN : value));
  const columns = groups.map(({ ids }) =>
    known(compared(ids.map((id) => (contributions ?? problem.columns).get(id)!))),
  );
  if (columns.length === 0) return [];
  const whole = contributions ? compared(columns) : scores;
  const shapley = contributions ? shapleyVariance(columns, whole, { seed: problem.seed }) : null;
  const total = totalOf(whole);
  const importance = columns.map((column, i) => {
    const { linear, curved, low, high } = correlationRatio(column, whole);
    return {
      signal: groups[i]!.name,
      ids: groups[i]!.ids,
      part: contributions ? numberOrNull(totalOf(column) / total) : null,
      linear: numberOrNull(linear),
      curved: numberOrNull(curved),
      curvedInterval: intervalOrNull(low, high),
      shapley: numberOrNull(shapley?.shares[i]),
      shapleyInterval: intervalOrNull(shapley?.low[i], shapley?.high[i]),
    };
  });
  const without = withoutOf(problem, { method, params }, scores, gauge);
  return importance
    .sort((a, b) => (b.part ?? b.curved ?? 0) - (a.part ?? a.curved ?? 0) || (a.signal < b.signal ? -1 : 1))
    .slice(0, mostRows)
    .map(({ ids, ...row }) => ({ ...row, ...without(ids) }));
}

function withoutOf(problem: TuneProblem, { method, params }: Given, scores: Float64Array, gauge: Gauge | null) {
  const places = midPlaces(scores);
  const best = gauge?.measure(gauge.seen(scores));
  return (ids: readonly string[]) => {
    const table = withoutSignals(problem, ids);
    if (missingNeeds(method, table.columns.keys()).length > 0) return { rankShiftWithout: null, changeWithout: null };
    const without = method.score({ table, graphs: problem.graphs }, params);
    return {
      rankShiftWithout: numberOrNull(meanShift(places, midPlaces(without))),
      changeWithout: gauge && best !== undefined ? numberOrNull(gauge.measure(gauge.seen(without)) - best) : null,
    };
  };
}

interface SignalGroup {
  readonly name: string;
  readonly ids: readonly string[];
}

function grouped(ids: readonly string[]): SignalGroup[] {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const name = id.replace(/week-\d+$/, "week-*");
    groups.set(name, [...(groups.get(name) ?? []), id]);
  }
  return [...groups].map(([name, own]) => ({ name, ids: own })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

// A signal that contributes nothing says nothing; the smallest of many are one row.
function largest(groups: readonly SignalGroup[], contributions: ReadonlyMap<string, Float64Array>): SignalGroup[] {
  const size = new Map(groups.map((group) => [group, sizeOf(compared(group.ids.map((id) => contributions.get(id)!)))]));
  const saying = groups.filter((group) => size.get(group)! !== 0);
  if (saying.length <= mostRows) return saying;
  const bySize = [...saying].sort((a, b) => size.get(b)! - size.get(a)!);
  const rest = bySize.slice(mostRows - 1);
  return [...bySize.slice(0, mostRows - 1), { name: `the other ${rest.length}`, ids: rest.flatMap(({ ids }) => ids) }];
}

function compared(columns: readonly Float64Array[]): Float64Array {
  return columns[0]!.map((_, row) => sum(Float64Array.from(columns, (column) => column[row]!)));
}

function sizeOf(values: Float64Array): number {
  return totalOf(values.map(Math.abs));
}

function totalOf(values: Float64Array): number {
  return sum(values.filter((value) => !Number.isNaN(value)));
}

function withoutSignals(table: SignalTable, ids: readonly string[]): SignalTable {
  const gone = new Set(ids);
  return { ...table, columns: new Map([...table.columns].filter(([id]) => !gone.has(id))) };
}
