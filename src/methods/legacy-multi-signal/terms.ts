import type { z } from "zod";
import type { Table } from "../../table.js";
import type { Term } from "../parts/additive.js";
import type { Goalposts } from "../parts/goalpost.js";
import { proportions } from "../parts/proportions.js";
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
  const windows = spreads(params);
  return kinds.flatMap((kind) =>
    Object.entries(statistics).flatMap(([statistic, name]) =>
      (statistic === "engaged" ? weeks : windows).flatMap((spread) => {
        const weight = (byKind[kind] / stated) * byStatistic[name] * spread.weight;
        return reactionTerm(table, { network, kind, statistic, spread }, weight, params);
      }),
    ),
  );
}

interface Reaction {
  readonly network: string;
  readonly kind: string;
  readonly statistic: string;
  readonly spread: Spread;
}

function reactionTerm(table: Table, reaction: Reaction, weight: number, params: Params): Term[] {
  const { network, kind, statistic, spread } = reaction;
  const id = (window: string) => `${network}.${kind}.${statistic}.${window}`;
  const unless = spread.undated ? known(table, id("90d"), `${network}.${kind}.total.90d`) : [];
  const posts = table.columns.get(`${network}.posts.total.${spread.window}`);
  const rate = statistic === "per-post" && posts ? { rate: shrink(posts, params.shrinkage) } : {};
  return term(table, id(spread.window), { weight, goalposts: goalpostsOf(reaction, params), unless, ...rate });
}

function goalpostsOf({ statistic, spread: { days } }: Reaction, params: Params): Goalposts {
  if (statistic === "per-post") return { start: params.perPostStart, top: params.perPostTop };
  if (statistic === "active-days") return { start: days, top: days };
  return { start: (params.countStart * days) / 90, top: (params.countTop * days) / 90 };
}

// The ratio is over `posts`; times posts / (posts + k) it is over posts + k.
function shrink(posts: Float64Array, k: number): (row: number) => number {
  return (row) => (Number.isNaN(posts[row]!) ? 1 : posts[row]! / (posts[row]! + k));
}

function term(table: Table, id: string, rest: Omit<Term, "signals">): Term[] {
  const column = table.columns.get(id);
  return column ? [{ ...rest, signals: [{ id, column, factor: 1 }] }] : [];
}

function known(table: Table, ...ids: string[]): Float64Array[] {
  return ids.flatMap((id) => table.columns.get(id) ?? []);
}
