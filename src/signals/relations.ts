import type { Engine } from "../engine/engine.js";
import { billion } from "./statistic.js";

/** How the weight of one reaction is made: rules R2 and R4 of docs/methods. */
export interface Weighting {
  /** A reaction of an actor with m of them that day counts m to the power of minus this. */
  readonly selectivityExponent: number;
  /** The weight of an actor whose audience is unknown or tiny. */
  readonly reachFloor: number;
  /** The audience at which the weight reaches 1. */
  readonly reachCeiling: number;
}

export const weighting: Weighting = { selectivityExponent: 0.5, reachFloor: 0.1, reachCeiling: 1_000_000 };

/** What the relations are made of: the views of the roles, and which of them the dataset has. */
export interface RelationOptions {
  readonly accounts: boolean;
  readonly presences: boolean;
  /** A timestamp expression; rows after it are left out. */
  readonly end: string;
}

/**
 * Makes the temporary tables that all signal SQL reads:
 * `scored` (row, account), `members` (row, network and the profile), `received`, `made` and `published` (row, network,
 * kind, actor, post, age and day before the end, units in millionths, weights in billionths).
 * What an account did to itself is left out: it is no influence.
 */
export async function createRelations(engine: Engine, options: RelationOptions): Promise<void> {
  const { dialect } = engine;
  const { end } = options;
  const table = (name: string, sql: string) => engine.run(`create or replace temporary table ${name} as ${sql}`);
  const aged = (role: string) =>
    `select *, ${dialect.days("time", end)} as age, ${dialect.dayNumber("time")} as day from ${role}`;

  await table(
    "scored",
    `select account, row_number() over (order by account) - 1 as row from (${scoredAccounts(options)}) as everybody`,
  );
  await table(
    "observed_in",
    `select account, network, sum(count) as total from follows where actor <> account group by account, network`,
  );
  await table(
    "observed_out",
    `select actor as account, network, sum(count) as total from follows where actor <> account group by actor, network`,
  );
  await table(
    "profiles",
    `select account, network, followers, following, listed, mutual, recommendations, since from presences`,
  );
  await table(
    "members",
    `select scored.row, scored.account, n.network, followers, following, listed, mutual, recommendations, since,
      coalesce(observed_in.total, 0) as followers_observed, coalesce(observed_out.total, 0) as following_observed
    from (${membership(options)}) as n
    join scored on scored.account = n.account
    left join profiles on profiles.account = n.account and profiles.network = n.network
    left join observed_in on observed_in.account = n.account and observed_in.network = n.network
    left join observed_out on observed_out.account = n.account and observed_out.network = n.network`,
  );
  await table("reach_of", reachOf());
  await table(
    "actor_days",
    `select actor, network, ${dialect.dayNumber("time")} as day, sum(count) as reactions from interactions where time is not null group by actor, network, ${dialect.dayNumber("time")}`,
  );
  const selectivity = `power(greatest(actor_days.reactions, 1), -${weighting.selectivityExponent})`;
  const reach = `coalesce(reach_of.reach, ${weighting.reachFloor})`;
  const whole = (value: string) => `cast(round(${value} * ${billion}.0) as bigint)`;
  await table(
    "received",
    `select members.row, i.network, i.kind, i.actor, i.post, i.age, i.day, cast(round(i.count * 1000000.0) as bigint) as units,
      ${whole(`i.count * ${selectivity}`)} as selective, ${whole(`i.count * ${reach}`)} as reached, ${whole(`${selectivity} * ${reach}`)} as engaged
    from (${aged("interactions")}) as i
    join members on members.account = i.account and members.network = i.network
    left join actor_days on actor_days.actor = i.actor and actor_days.network = i.network and actor_days.day = i.day
    left join reach_of on reach_of.actor = i.actor and reach_of.network = i.network
    where i.actor <> i.account and (i.age is null or i.age >= 0)`,
  );
  await table(
    "made",
    `select members.row, i.network, i.kind, i.account as actor, i.post, i.age, i.day, cast(round(i.count * 1000000.0) as bigint) as units
    from (${aged("interactions")}) as i join members on members.account = i.actor and members.network = i.network
    where i.actor <> i.account and (i.age is null or i.age >= 0)`,
  );
  await table(
    "published",
    `select members.row, p.network, 'post' as kind, p.account as actor, p.post, p.age, p.day, cast(1000000 as bigint) as units
    from (${aged("posts")}) as p join members on members.account = p.account and members.network = p.network
    where p.age is null or p.age >= 0`,
  );
}

function scoredAccounts({ accounts }: RelationOptions): string {
  if (accounts) return "select distinct account from accounts";
  const sources = [
    "account from presences",
    "account from posts",
    "account from interactions",
    "account from follows",
    "actor from follows",
    "account from signals",
  ];
  return sources.map((source) => `select ${source}`).join(" union ");
}

// Without presences nobody says who is on which network: then everybody is on every network that there is data of.
function membership({ presences }: RelationOptions): string {
  if (presences) return "select distinct account, network from presences";
  const networks = "select network from interactions union select network from posts union select network from follows";
  return `select scored.account, networks.network from scored cross join (${networks}) as networks`;
}

function reachOf(): string {
  const { reachFloor, reachCeiling } = weighting;
  const audience = `coalesce(profiles.followers, observed_in.total)`;
  return `select coalesce(profiles.account, observed_in.account) as actor, coalesce(profiles.network, observed_in.network) as network,
    greatest(${reachFloor}, least(1, ln(1 + ${audience}) / ln(1 + ${reachCeiling}.0))) as reach
  from profiles full outer join observed_in on profiles.account = observed_in.account and profiles.network = observed_in.network
  where ${audience} is not null`;
}
