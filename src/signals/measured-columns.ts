import type { Engine } from "../engine/engine.js";
import { aggregate } from "./aggregate.js";
import type { CatalogueSignal } from "./catalogue.js";

/**
 * The columns of all measured signals. Members of a network start at what a missing row means, everybody else stays
 * unknown; then one pass fills in what happened. `suffix` names another set of relations with the same columns.
 */
export async function measuredColumns(
  engine: Engine,
  all: readonly CatalogueSignal[],
  wanted: (signal: CatalogueSignal) => boolean,
  size: number,
  suffix = "",
): Promise<Map<string, Float64Array>> {
  const chosen = all.filter((signal) => "measure" in signal.source && wanted(signal));
  const divisors = new Set(chosen.map(divisorOf).filter((id) => id !== undefined));
  const needed = all.filter((signal) => chosen.includes(signal) || divisors.has(signal.id));
  const members = await membersByNetwork(engine, suffix);
  const columns = new Map(needed.map((signal) => [signal.id, emptyColumn(signal, members, size)]));
  await aggregate(engine, needed, columns, suffix);
  for (const signal of chosen) {
    const divisor = columns.get(divisorOf(signal) ?? "");
    const column = columns.get(signal.id);
    if (divisor && column) divide(column, divisor);
  }
  return new Map(chosen.map(({ id }) => [id, columns.get(id)!]));
}

// The posts of the same network and window, for what is counted per post.
function divisorOf({ network, source }: CatalogueSignal): string | undefined {
  return "measure" in source && source.statistic.over
    ? `${network}.posts.${source.statistic.over.id}.${source.window.id}`
    : undefined;
}

function divide(column: Float64Array, divisor: Float64Array): void {
  for (let row = 0; row < column.length; row++)
    column[row] = divisor[row]! > 0 ? column[row]! / divisor[row]! : Number.NaN;
}

function emptyColumn(
  { network, source }: CatalogueSignal,
  members: ReadonlyMap<string, Float64Array>,
  size: number,
): Float64Array {
  const column = new Float64Array(size).fill(Number.NaN);
  const empty = "measure" in source ? source.statistic.empty : null;
  if (empty !== null) for (const row of members.get(network) ?? []) column[row] = empty;
  return column;
}

async function membersByNetwork(engine: Engine, suffix: string): Promise<Map<string, Float64Array>> {
  const result = await engine.columns(
    `select cast(row as double) as row, network from members${suffix} order by network nulls last, row`,
  );
  const rows = result.get("row") as Float64Array;
  const networks = result.get("network") as string[];
  const members = new Map<string, Float64Array>();
  for (let start = 0; start < rows.length; ) {
    let stop = start;
    while (stop < rows.length && networks[stop] === networks[start]) stop++;
    members.set(networks[start]!, rows.subarray(start, stop));
    start = stop;
  }
  return members;
}
