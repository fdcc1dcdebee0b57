import type { z } from "zod";
import type { Table } from "../../table.js";
import type { Term, TermSignal } from "../parts/contributions-of.js";
import { forAllThat, saidOn, saidSignals } from "../parts/said-on.js";
import { meanDecay, weekCount } from "./decay.js";
import type { impactParams } from "./params.js";

type Params = z.output<typeof impactParams>;

const kinds = ["shares", "replies", "mentions", "likes", "reactions"] as const;
const weeks = Array.from({ length: weekCount }, (_, week) => week);

// How many people were moved: each stands in for those before it.
const people = ["unprompted.90d", "actors.90d", "unprompted.all", "actors.all"];

/** What `twitter-impact` reads; the signals of the whole record only for accounts whose reactions have no times. */
export const impactSignals: readonly string[] = [
  ...kinds.flatMap((kind) =>
    ["engaged.week-*", ...people, "reach.all", "total.all"].map((rest) => `twitter.${kind}.${rest}`),
  ),
  ...saidSignals("twitter", ["90d", "all"]),
];

/** The addends of `twitter-impact` for the signals that the table has. */
export function impactTerms(table: Table, params: Params): Term[] {
  const { shares, replies, mentions, likes, reactions, breadth } = params;
  // Sources that state no kind state none at all, so that `reactions` is no part of what the others add up to.
  const all = shares + replies + mentions + likes || 1;
  const weights = { shares, replies, mentions, likes, reactions };
  const messages = said(table);
  return kinds.flatMap((kind) => {
    const weight = weights[kind] / all;
    return [
      ...impactOf(table, kind, weight * (1 - breadth), params, messages),
      ...breadthOf(table, kind, weight * breadth, params, messages),
    ].filter((term) => term.weight > 0 && term.signals.length > 0);
  });
}

function impactOf(table: Table, kind: string, weight: number, params: Params, messages: Float64Array): Term[] {
  const { halfLifeDays, unknownReach, impactStart, impactTop } = params;
  const rest = { weight, goalposts: { start: impactStart, top: impactTop }, rate: perPost(messages, params) };
  const evenly = meanDecay(0, 7 * weekCount, halfLifeDays);
  const dated = weeks.flatMap((week) =>
    read(table, `twitter.${kind}.engaged.week-${week}`, meanDecay(7 * week, 7 * week + 7, halfLifeDays)),
  );
  const reach = read(table, `twitter.${kind}.reach.all`, evenly);
  const total = read(table, `twitter.${kind}.total.all`, evenly * unknownReach);
  return [
    { ...rest, signals: dated },
    { ...rest, signals: reach, unless: columnsOf(dated) },
    { ...rest, signals: total, unless: columnsOf([...dated, ...reach]) },
  ];
}

function breadthOf(table: Table, kind: string, weight: number, params: Params, messages: Float64Array): Term[] {
  const { actorsStart, actorsTop, usual } = params;
  const rest = {
    weight,
    goalposts: { start: actorsStart, top: actorsTop },
    rate: forAllThat(messages, usual),
  };
  const counts = people.map((name) => read(table, `twitter.${kind}.${name}`, 1));
  return counts.map((signals, i) => ({ ...rest, signals, unless: columnsOf(counts.slice(0, i).flat()) }));
}

function perPost(messages: Float64Array, { shrinkage, assumedPosts }: Params): (row: number) => number {
  return (row) => 1 / ((Number.isNaN(messages[row]!) ? assumedPosts : messages[row]!) + shrinkage);
}

// In 90 days; in the whole record where those are unknown.
function said(table: Table): Float64Array {
  const [recent, whole] = ["90d", "all"].map((window) => saidOn("twitter", window, table));
  return recent!.map((count, row) => (Number.isNaN(count) ? whole![row]! : count));
}

function read({ columns }: Table, id: string, factor: number): TermSignal[] {
  const column = columns.get(id);
  return column ? [{ id, column, factor }] : [];
}

function columnsOf(signals: readonly TermSignal[]): Float64Array[] {
  return signals.map(({ column }) => column);
}
