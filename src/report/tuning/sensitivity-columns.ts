import { isKnown } from "../../document/number.js";
import type { ColumnOf } from "../../document/table.js";
import type { WeightSensitivity } from "../../results/weight-sensitivity.js";

/** Between which values something may vary; no columns where that is unknown of all. */
export function flatColumns<Row extends Pick<WeightSensitivity, "flat">>(
  kind: "estimate" | "number",
  rows: readonly Row[],
): ColumnOf<Row>[] {
  if (rows.every(({ flat }) => flat === null)) return [];
  return [
    { group: "flat", head: "from", kind, value: ({ flat }) => flat?.low },
    { group: "flat", head: "to", kind, value: ({ flat }) => flat?.high },
  ];
}

type Importance = Pick<
  WeightSensitivity,
  "curved" | "curvedInterval" | "shapley" | "shapleyInterval" | "changeWithout" | "rankShiftWithout"
>;

/** What a signal comes to for a score, and what comes of leaving it out. */
export function importanceColumns<Row extends Importance>(objective: string, rows: readonly Row[]): ColumnOf<Row>[] {
  const shapley: ColumnOf<Row> = {
    id: "shapley",
    head: "Shapley share",
    kind: "estimate",
    value: (one) => one.shapley,
    interval: ({ shapleyInterval }) => shapleyInterval,
  };
  return [
    {
      id: "curved",
      head: "correlation ratio",
      kind: "estimate",
      value: ({ curved }) => curved,
      interval: ({ curvedInterval }) => curvedInterval,
    },
    ...(rows.some((one) => isKnown(one.shapley)) ? [shapley] : []),
    ...changeColumns("without it", objective, ["changeWithout", "rankShiftWithout"], rows),
  ];
}

/** What comes of something for the objective and for the ranking; without the first where that is unknown of all. */
export function changeColumns<Row>(
  group: string,
  objective: string,
  [change, shift]: readonly [keyof Row & string, keyof Row & string],
  rows: readonly Row[],
): ColumnOf<Row>[] {
  const numberOf = (one: Row, key: keyof Row) => (isKnown(one[key]) ? one[key] : null);
  const changes: ColumnOf<Row> = {
    id: change,
    group,
    head: `${objective} changes by`,
    kind: "estimate",
    value: (one) => numberOf(one, change),
  };
  return [
    ...(rows.some((one) => isKnown(one[change])) ? [changes] : []),
    { id: shift, group, head: "mean rank shift", kind: "estimate", value: (one) => numberOf(one, shift) },
  ];
}
