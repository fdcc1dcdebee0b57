import type { TableBlock } from "../../document/document.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { TuneResult, TuneStanding } from "../../results/tuning.js";
import { firstRows } from "./text-rows.js";

/** How right each method is on what was held out, a column a measure. */
export function standingsTable({ standings }: Pick<TuneResult, "standings">): TableBlock {
  const methods = [...new Map(standings.map(({ method, is }) => [method, is]))];
  const measures = [...new Set(standings.map(({ measure }) => measure))];
  const find = (method: string, measure: string | undefined): TuneStanding | undefined =>
    standings.find((one) => one.method === method && one.measure === measure);
  return table<(typeof methods)[number]>(
    "standings",
    "How right each method is on what was held out",
    [
      { head: "method", kind: "recipe", value: ([method]) => method },
      { id: "is", head: "", kind: "text", value: ([, is]) => is },
      ...measures.map(
        (measure): ColumnOf<(typeof methods)[number]> => ({
          head: measure,
          kind: "estimate",
          value: ([method]) => find(method, measure)?.estimate,
          interval: ([method]) => find(method, measure),
        }),
      ),
      {
        id: "deviation",
        head: `sd of ${measures[0]}`,
        kind: "estimate",
        value: ([method]) => find(method, measures[0])?.deviation,
      },
    ],
    methods,
    firstRows,
  );
}
