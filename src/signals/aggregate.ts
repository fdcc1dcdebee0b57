import type { Engine, EngineColumn } from "../engine/engine.js";
import type { CatalogueSignal } from "./catalogue.js";
import type { Statistic } from "./statistic.js";
import { inWindow, type Window } from "./window.js";

/** A cell of the one pass: a statistic over a window of a relation, for every network and kind at once. */
interface Cell {
  readonly statistic: Statistic;
  readonly window: Window;
}

/**
 * The measured signals, each as (row, value) written into its column. One query for each relation and grouping,
 * whatever the number of signals; `suffix` names another set of relations with the same columns.
 */
export async function aggregate(
  engine: Engine,
  signals: readonly CatalogueSignal[],
  columns: ReadonlyMap<string, Float64Array>,
  suffix = "",
): Promise<void> {
  const groups = new Map<string, { relation: string; by: string; kinds: Set<string>; cells: Map<string, Cell> }>();
  const targets = new Map<string, Float64Array>();
  for (const { id, network, source } of signals) {
    if ("profile" in source) continue;
    const { measure, statistic, window } = source;
    const key = `${measure.relation} by ${statistic.by}`;
    const group = groups.get(key) ?? {
      relation: measure.relation,
      by: statistic.by,
      kinds: new Set(),
      cells: new Map(),
    };
    groups.set(key, group);
    group.kinds.add(measure.kind);
    group.cells.set(`${statistic.id}.${window.id}`, { statistic, window });
    const column = columns.get(id);
    if (column) targets.set(`${network} ${measure.kind} ${measure.relation} ${statistic.id}.${window.id}`, column);
  }
  for (const { relation, by, kinds, cells } of groups.values()) {
    const names = [...cells.keys()];
    const inner = [...cells.values()].map(
      ({ statistic, window }, i) => `${statistic.inner(inWindow(window))} as x${i}`,
    );
    const outer = [...cells.values()].map(({ statistic }, i) => `cast(${statistic.outer(`x${i}`)} as double) as c${i}`);
    const wanted = [...kinds].map((kind) => engine.dialect.literal(kind)).join(", ");
    const result = await engine.columns(
      `select cast(row as double) as row, network, kind, ${outer.join(", ")} from (
        select row, network, kind, ${by}, ${inner.join(", ")} from ${relation}${suffix} where kind in (${wanted}) group by row, network, kind, ${by}
      ) as groups group by row, network, kind`,
    );
    scatter(result, relation, names, targets);
  }
}

function scatter(
  result: Map<string, EngineColumn>,
  relation: string,
  names: readonly string[],
  targets: ReadonlyMap<string, Float64Array>,
): void {
  const rows = result.get("row") as Float64Array;
  const networks = result.get("network") as string[];
  const kinds = result.get("kind") as string[];
  // Feeds are few and rows are many: each row's feed becomes a small number once.
  const feeds: string[] = [];
  const feedOf = new Uint16Array(rows.length);
  const numbers = new Map<string, number>();
  for (let r = 0; r < rows.length; r++) {
    const feed = `${networks[r]} ${kinds[r]}`;
    let number = numbers.get(feed);
    if (number === undefined) {
      number = feeds.push(feed) - 1;
      numbers.set(feed, number);
    }
    feedOf[r] = number;
  }
  for (const [i, name] of names.entries()) {
    const values = result.get(`c${i}`) as Float64Array;
    const columns = feeds.map((feed) => targets.get(`${feed} ${relation} ${name}`));
    for (let r = 0; r < rows.length; r++) {
      const column = columns[feedOf[r]!];
      if (column) column[rows[r]!] = values[r]!;
    }
  }
}
