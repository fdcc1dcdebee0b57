import type { Engine } from "../engine/engine.js";
import { createEvents } from "./events.js";
import { createPeople, type PeopleOptions } from "./people.js";
import { countParts, weightParts } from "./signal-statistic.js";
import { createUnprompted, withUnprompted } from "./unprompted.js";

/** How the weight of one reaction is made: rules R2 and R4 of docs/methods, and how much of it is an answer. */
export interface Weighting {
  /** A reaction of an actor with m of them that day counts m to the power of minus this. */
  readonly selectivityExponent: number;
  /** The weight of an actor whose audience is unknown or tiny. */
  readonly reachFloor: number;
  /** The audience at which the weight reaches 1. */
  readonly reachCeiling: number;
  /**
   * How many reactions are put down to each thing that the account did to the actor before; 0 takes all for unprompted. With 2
   * a relation is one-sided, which is what influence is, where one side does more than twice what the other does.
   */
  readonly calledFor: number;
}

export const weighting: Weighting = {
  selectivityExponent: 0.5,
  reachFloor: 0.1,
  reachCeiling: 1_000_000,
  calledFor: 2,
};

/**
 * Makes the temporary tables that all signal SQL reads. `scored` (row, account) and `members` (row, network, profile) say
 * who is in the table; `received`, `made` and `published` hold what happened: the row of the account, the feed, the other
 * person, the post, age and day before the end, whole parts of counts and weights (see statistic.ts). People, posts and networks are
 * whole numbers in them, since texts make every later grouping several times slower.
 * What an account did to itself is left out: it is no influence. So is what came after the end.
 */
export async function createRelations(
  engine: Engine,
  options: PeopleOptions & { readonly end: string },
): Promise<void> {
  await createPeople(engine, options);
  await createEvents(engine, options.end);
  await createUnprompted(engine, weighting.calledFor);
  const table = (name: string, sql: string) => engine.run(`create or replace temporary table ${name} as ${sql}`);
  const parts = (value: string) => `round(${value} * ${weightParts}.0)`;
  const units = `round(e.count * ${countParts}.0) as units`;
  const selectivity = `power(greatest(actor_days.reactions, 1), -${weighting.selectivityExponent})`;
  const reach = `coalesce(reach_of.reach, ${weighting.reachFloor})`;
  await table(
    "actor_days",
    "select actor, net, day, sum(count) as reactions from events where day is not null group by actor, net, day",
  );
  await table("reach_of", reachOf());
  await table(
    "received",
    `select e.row, e.feed, e.actor, e.post, e.age, e.day, e.week, e.unprompted, ${units}, ${parts("e.damped")} as damped,
      ${parts(`e.damped * ${selectivity}`)} as selective, ${parts(`e.damped * ${reach}`)} as reached,
      ${parts(`e.damped * ${selectivity} * ${reach}`)} as engaged
    from (${damped()}) as e
    left join actor_days on actor_days.actor = e.actor and actor_days.net = e.net and actor_days.day = e.day
    left join reach_of on reach_of.person = e.actor and reach_of.net = e.net`,
  );
  await table(
    "made",
    `select members.row, e.feed, e.target as actor, e.post, e.age, e.day, ${units}
    from events as e join members on members.person = e.actor and members.net = e.net
    where e.target <> e.actor and (e.age is null or e.age >= 0)`,
  );
  await table(
    "published",
    `select members.row, p.feed, p.person as actor, p.post, p.age, p.day, ${countParts}.0 as units
    from post_events as p join members on members.person = p.person and members.net = p.net
    where p.age is null or p.age >= 0`,
  );
  for (const done of ["events", "unprompted", "actor_days", "reach_of"]) await engine.run(`drop table ${done}`);
}

/**
 * What was done to the accounts, and what is left of each after repeats: n unprompted reactions of a kind by one actor to one
 * account count log2(1 + n) together, the newest most. Those of one day share in proportion, so that their order does not
 * matter; what the account called for counts nothing.
 */
function damped(): string {
  const newestFirst = "partition by members.row, e.feed, e.actor order by -coalesce(e.day, -1000000)";
  const counts = `round(e.count * e.unprompted * ${countParts}.0)`;
  const each = "(ln(1 + through) - ln(1 + newer)) / (nullif(through - newer, 0) * ln(2))";
  return `select *, coalesce(count * unprompted * ${each}, 0) as damped from (
      select members.row, e.feed, e.net, e.actor, e.post, e.count, e.age, e.day, e.week, e.unprompted,
        sum(${counts}) over (${newestFirst}) / ${countParts}.0 as through,
        coalesce(sum(${counts}) over (${newestFirst} range between unbounded preceding and 1 preceding), 0) / ${countParts}.0 as newer
      from (${withUnprompted}) as e join members on members.person = e.target and members.net = e.net
      where e.target <> e.actor and (e.age is null or e.age >= 0)
    ) as repeated`;
}

function reachOf(): string {
  const { reachFloor, reachCeiling } = weighting;
  const audience = "coalesce(profiles.followers, observed_in.total)";
  return `select coalesce(profiles.person, observed_in.person) as person, coalesce(profiles.net, observed_in.net) as net,
    greatest(${reachFloor}, least(1, ln(1 + ${audience}) / ln(1 + ${reachCeiling}.0))) as reach
  from profiles full outer join observed_in on profiles.person = observed_in.person and profiles.net = observed_in.net
  where ${audience} is not null`;
}
