import type { Dialect } from "../engine/engine.js";
import type { ProfileField } from "./profile.js";
import type { SignalMeasure } from "./signal-measure.js";
import type { SignalStatistic } from "./signal-statistic.js";
import { statistics } from "./statistics/index.js";
import type { Window } from "./window.js";

type Source =
  | { readonly profile: ProfileField }
  | { readonly measure: SignalMeasure; readonly statistic: SignalStatistic; readonly window: Window };

/**
 * The SQL that defines one signal, over the relations of relations.ts. It is written to be read and to be checked
 * against: the builder gets the same numbers for all signals from one pass.
 */
export function signalSql(dialect: Dialect, end: string, network: string, source: Source): string {
  const here = dialect.literal(network);
  if ("profile" in source) {
    const value = source.profile.value(dialect, end);
    return `select row, cast(${value} as double) as value from members where network = ${here}`;
  }
  const { measure, statistic, window } = source;
  const empty = statistic.empty === null ? "grouped.value" : `coalesce(grouped.value, ${statistic.empty})`;
  const count = `select members.row, ${empty} as value
from members left join (${groupedSql(dialect, network, measure, statistic, window)}) as grouped on grouped.row = members.row
where members.network = ${here}`;
  if (!statistic.over) return count;
  const posts: SignalMeasure = { id: "posts", kind: "post", relation: "published", plural: "posts" };
  return `select counted.row, counted.value / nullif(posts.value, 0) as value
from (${count}) as counted
left join (${groupedSql(dialect, network, posts, statistics.total, window)}) as posts on posts.row = counted.row`;
}

function groupedSql(
  dialect: Dialect,
  network: string,
  measure: SignalMeasure,
  statistic: SignalStatistic,
  window: Window,
): string {
  const rows = `from ${measure.relation}
  where feed in (select feed from feeds where network = ${dialect.literal(network)} and kind = ${dialect.literal(measure.kind)})`;
  const inner = statistic.inner(window);
  if (statistic.by === null) {
    return `
  select row, cast(${statistic.outer(inner, window)} as double) as value ${rows}
  group by row
`;
  }
  return `
  select row, cast(${statistic.outer("x", window)} as double) as value from (
    select row, feed, ${statistic.by}, ${inner} as x ${rows}
    group by row, feed, ${statistic.by}
  ) as groups group by row
`;
}
