import type { z } from "zod";
import type { Table } from "../../table.js";
import type { Term } from "../parts/contributions-of.js";
import { proportions } from "../parts/proportions.js";
import { forAllThat, saidOn } from "../parts/said-on.js";
import type { legacyParams } from "./params.js";
import { kinds, lasting, networks, statistics } from "./signals.js";
import { type Spread, spreads, weeks } from "./spreads.js";

type Params = z.output<typeof legacyParams>;

/** The addends of `legacy-multi-signal` for the signals that the table has. */
export function legacyTerms(table: Table, params: Params): Term[] {
  const { engagement, lasting, audience } = params;
  const groups = proportions({ engagement, lasting, audience });
  return networks.flatMap((network) => {
    const scale = (terms: Term[], factor: number) =>
      terms.map((term) => ({ ...term, weight: term.weight * factor * params[network] }));
    return [
      ...scale(audienceTerms(table, network, params), groups.audience),
      ...scale(lastingTerms(table, network, params), groups.lasting),
      ...scale(engagementTerms(table, network, params), groups.engagement),
    ].filter(({ weight }) => weight > 0);
  });
}

function audienceTerms(table: Table, network: string, { audienceStart, audienceTop }: Params): Term[] {
  const goalposts = { start: audienceStart, top: audienceTop };
  const shown = `${network}.followers`;
  return [
    ...term(table, shown, { weight: 1, goalposts }),
    ...term(table, `${network}.followers-observed`, { weight: 1, goalposts, unless: known(table, shown) }),
  ];
}

function lastingTerms(table: Table, network: string, { lastingStart, lastingTop }: Params): Term[] {
  const goalposts = { start: lastingStart, top: lastingTop };
  return lasting.flatMap((id) => term(table, `${network}.${id}`, { weight: 1 / lasting.length, goalposts }));
}

function engagementTerms(table: Table, network: string, params: Params): Term[] {
  const { shares, mentions, replies, likes, reactions } = params;
  // Sources that state no kind state none at all, so that `reactions` is no part of what the others add up to.
  const stated = shares + mentions + replies + likes || 1;
  const byKind = { shares, mentions, replies, likes, reactions };
  const { perPost, actors, selective, reach, engaged, activeDays, total } = params;
  const byStatistic = proportions({ perPost, actors, selective, reach, engaged, activeDays, total });
  const windows = spreads(params).map((spread) => saying(table, network, spread));
  const inWeeks = weeks.map((spread) => ({ ...saying(table, network, spread), said: windows[0]!.said }));
  return kinds.flatMap((kind) =>
    Object.entries(statistics).flatMap(([statistic, name]) =>
      (statistic === "engaged" ? inWeeks : windows).flatMap((spread) => {
        const weight = (byKind[kind] / stated) * spread.weight;
        const reaction = { network, kind, statistic, spread };
        return [
          ...reactionTerm(table, reaction, weight * byStatistic[name], countOf(reaction, params)),
          ...(isRated(reaction)
            ? reactionTerm(table, reaction, weight * byStatistic.perPost, ratio(reaction, params))
            : []),
        ];
      }),
    ),
  );
}

type Saying = Spread & { readonly said: Float64Array };

function saying(table: Table, network: string, spread: Spread): Saying {
  return { ...spread, said: saidOn(network, spread.window, table) };
}

interface Reaction {
  readonly network: string;
  readonly kind: string;
  readonly statistic: string;
  readonly spread: Saying;
}

function reactionTerm(
  table: Table,
  reaction: Reaction,
  weight: number,
  read: Pick<Term, "goalposts" | "rate">,
): Term[] {
  const { network, kind, statistic, spread } = reaction;
  const id = (window: string) => `${network}.${kind}.${statistic}.${window}`;
  const unless = spread.undated ? known(table, id("90d"), `${network}.${kind}.damped.90d`) : [];
  if (statistic === "actors") unless.push(...known(table, `${network}.${kind}.unprompted.${spread.window}`));
  return term(table, id(spread.window), { weight, unless, ...read });
}

function countOf({ statistic, spread: { days, said } }: Reaction, params: Params): Pick<Term, "goalposts" | "rate"> {
  const counts = { start: (params.countStart * days) / 90, top: (params.countTop * days) / 90 };
  const goalposts = statistic === "active-days" ? { start: days, top: days } : counts;
  const usual = statistic === "engaged" ? params.usual : (params.usual * days) / 90;
  return { goalposts, rate: forAllThat(said, usual) };
}

// Reactions per post are selective ones; the whole record, which stands in where there are no times, knows no such.
function isRated({ statistic, spread: { undated } }: Reaction): boolean {
  return statistic === (undated ? "damped" : "selective");
}

// Over all that was said and k; nothing where that is unknown.
function ratio({ spread: { said } }: Reaction, { shrinkage, perPostStart, perPostTop }: Params) {
  const rate = (row: number) => (Number.isNaN(said[row]!) ? 0 : 1 / (said[row]! + shrinkage));
  return { goalposts: { start: perPostStart, top: perPostTop }, rate };
}

function term(table: Table, id: string, rest: Omit<Term, "signals">): Term[] {
  const column = table.columns.get(id);
  return column ? [{ ...rest, signals: [{ id, column, factor: 1 }] }] : [];
}

function known(table: Table, ...ids: string[]): Float64Array[] {
  return ids.flatMap((id) => table.columns.get(id) ?? []);
}
