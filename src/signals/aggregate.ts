import type { Engine, EngineColumn } from "../engine/engine.js";
import type { CatalogueSignal } from "./catalogue.js";
import type { SignalStatistic } from "./signal-statistic.js";
import type { Window } from "./window.js";

/** Signals that come out of one query: the same relation, grouped by the same columns. */
interface Grouping {
  readonly relation: string;
  readonly by: SignalStatistic["by"];
  /** The feeds that some signal is of. */
  readonly feeds: Set<number>;
  /** A cell is a statistic over a window, for all feeds at once. */
  readonly cells: Map<string, { readonly statistic: SignalStatistic; readonly window: Window }>;
  /** Where each feed's value of a cell goes. */
  readonly targets: Map<string, Float64Array>;
}

/**
 * Writes the measured signals into their columns. One query for each relation and grouping, whatever the number of
 * signals; `suffix` names another set of relations with the same columns.
 */
export async function aggregate(
  engine: Engine,
  signals: readonly CatalogueSignal[],
  columns: ReadonlyMap<string, Float64Array>,
  suffix = "",
): Promise<void> {
  const rows = await engine.rows("select feed, network, kind from feeds");
  const feeds = new Map(rows.map(({ feed, network, kind }) => [`${network} ${kind}`, Number(feed)]));
  for (const grouping of groupingsOf(signals, columns, feeds)) {
    scatter(await engine.columns(groupingSql(grouping, suffix)), grouping);
  }
}

function groupingsOf(
  signals: readonly CatalogueSignal[],
  columns: ReadonlyMap<string, Float64Array>,
  feeds: ReadonlyMap<string, number>,
): Iterable<Grouping> {
  const groupings = new Map<string, Grouping>();
  for (const { id, network, source } of signals) {
    if ("profile" in source) continue;
    const { measure, statistic, window } = source;
    const feed = feeds.get(`${network} ${measure.kind}`);
    const column = columns.get(id);
    if (feed === undefined || !column) continue;
    const key = `${measure.relation} by ${statistic.by}`;
    const fresh = { feeds: new Set<number>(), cells: new Map(), targets: new Map() };
    const grouping = groupings.get(key) ?? { relation: measure.relation, by: statistic.by, ...fresh };
    groupings.set(key, grouping);
    const cell = `${statistic.id}.${window.id}`;
    grouping.feeds.add(feed);
    grouping.cells.set(cell, { statistic, window });
    grouping.targets.set(`${feed} ${cell}`, column);
  }
  return groupings.values();
}

function groupingSql({ relation, by, feeds, cells }: Grouping, suffix: string): string {
  const values = [...cells.values()];
  const rows = `from ${relation}${suffix} where feed in (${[...feeds].join(", ")})`;
  const key = "cast(row as double) as row, cast(feed as double) as feed";
  const cell = (value: string, i: number) => `cast(${value} as double) as c${i}`;
  if (by === null) {
    const direct = values.map(({ statistic, window }, i) => cell(statistic.outer(statistic.inner(window), window), i));
    return `select ${key}, ${direct.join(", ")} ${rows} group by row, feed`;
  }
  // Many statistics and windows start from the same number a group: it is computed once.
  const inner = [...new Set(values.map(({ statistic, window }) => statistic.inner(window)))];
  const outer = values.map(({ statistic, window }, i) =>
    cell(statistic.outer(`x${inner.indexOf(statistic.inner(window))}`, window), i),
  );
  return `select ${key}, ${outer.join(", ")} from (
    select row, feed, ${by}, ${inner.map((value, i) => `${value} as x${i}`).join(", ")} ${rows} group by row, feed, ${by}
  ) as groups group by row, feed`;
}

function scatter(result: ReadonlyMap<string, EngineColumn>, { feeds, cells, targets }: Grouping): void {
  const rows = result.get("row") as Float64Array;
  const feedOf = result.get("feed") as Float64Array;
  for (const [i, cell] of [...cells.keys()].entries()) {
    const values = result.get(`c${i}`) as Float64Array;
    const columns: (Float64Array | undefined)[] = [];
    for (const feed of feeds) columns[feed] = targets.get(`${feed} ${cell}`);
    for (let r = 0; r < rows.length; r++) {
      const column = columns[feedOf[r]!];
      if (column) column[rows[r]!] = values[r]!;
    }
  }
}
