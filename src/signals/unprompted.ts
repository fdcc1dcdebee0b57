import type { Engine } from "../engine/engine.js";
import { countParts } from "./signal-statistic.js";

/** The place of an event in time; what has no time is older than all that has one. */
const moment = "coalesce(age, 1e9)";

const pair = (a: string, b: string) => `${a}.actor = ${b}.actor and ${a}.target = ${b}.target and ${a}.net = ${b}.net`;

/**
 * Makes `unprompted`: by actor, account, network and moment the part of what the actor did to the account that the account had
 * not called for by what it did to the actor before. Only of those who did something to each other: all that others
 * did was unprompted.
 *
 * Everything that the account does to the actor calls for `calledFor` reactions, of whatever kind, and the next ones are
 * those. Seen as a balance that an approach raises by `calledFor` and a reaction lowers by 1, a reaction is unprompted in so
 * far as the balance falls below 0 and below all that it has been. At the same moment reactions come first, for
 * nothing says that they were answers; so without times all are unprompted.
 */
export async function createUnprompted(engine: Engine, calledFor: number): Promise<void> {
  const table = (name: string, sql: string) => engine.run(`create or replace temporary table ${name} as ${sql}`);
  const pairs = "select distinct actor, target, net from events where actor <> target";
  await table(
    "exchanges",
    `select e.actor, e.target, e.net, ${moment} as moment, round(e.count * ${countParts}.0) as parts from events as e
    join (${pairs}) as there on ${pair("there", "e")}
    join (${pairs}) as back on back.actor = e.target and back.target = e.actor and back.net = e.net`,
  );
  const order = "partition by actor, target, net order by moment desc";
  const bothWays = `select actor, target, net, moment, parts as reactions, 0 as calls from exchanges
    union all select target, actor, net, moment, 0, ${calledFor} * parts from exchanges`;
  const moments = `select actor, target, net, moment, sum(reactions) as reactions, sum(calls) as calls
    from (${bothWays}) as both_ways group by actor, target, net, moment`;
  const balance = `select *, sum(calls - reactions) over (${order}) - calls as low from (${moments}) as moments`;
  const lowest = `select *, min(low) over (${order} rows between unbounded preceding and 1 preceding) as before from (${balance}) as balance`;
  await table(
    "unprompted",
    `select actor, target, net, moment, (least(0, coalesce(before, 0)) - least(0, coalesce(before, 0), low)) / reactions as unprompted
    from (${lowest}) as lowest where reactions > 0`,
  );
  await engine.run("drop table exchanges");
}

/** The events with the part of each that is unprompted. Needs `unprompted`. */
export const withUnprompted = `select e.*, coalesce(unprompted.unprompted, 1) as unprompted
  from events as e left join unprompted on ${pair("unprompted", "e")} and unprompted.moment = coalesce(e.age, 1e9)`;
