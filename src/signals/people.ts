import type { Engine } from "../engine/engine.js";

/** Which tables a dataset has that say who is scored, and who is on which network. */
export interface PeopleOptions {
  readonly accounts: boolean;
  readonly presences: boolean;
}

/**
 * Makes `networks` and `people` (a whole number for each network and person), `scored` (the accounts in the order of
 * their ids), `profiles`, `observed_in`, `observed_out` (follows among the dataset's people) and `members`.
 */
export async function createPeople(engine: Engine, options: PeopleOptions): Promise<void> {
  const table = (name: string, sql: string) => engine.run(`create or replace temporary table ${name} as ${sql}`);
  const roles = ["presences", "posts", "interactions", "follows"];
  await table(
    "networks",
    `select network, cast(row_number() over (order by network) as integer) as net from (${roles.map((role) => `select network from ${role}`).join(" union ")}) as named`,
  );
  const everybody = ["account from accounts", "account from signals", "account from presences", "account from posts"];
  const inEvents = [
    "actor from interactions",
    "account from interactions",
    "actor from follows",
    "account from follows",
  ];
  const people = [...everybody, ...inEvents].map((source) => `select ${source}`).join(" union ");
  await table("people", `select account, cast(row_number() over () as integer) as person from (${people}) as known`);
  await table(
    "scored",
    `select s.account, people.person, cast(row_number() over (order by s.account) - 1 as integer) as row
    from (${scoredAccounts(options)}) as s join people on people.account = s.account`,
  );
  const observed = (side: string, other: string) =>
    `select people.person, networks.net, f.total from (
      select ${side} as account, network, sum(count) as total from follows where ${side} <> ${other} group by ${side}, network
    ) as f join people on people.account = f.account join networks on networks.network = f.network`;
  await table("observed_in", observed("account", "actor"));
  await table("observed_out", observed("actor", "account"));
  await table(
    "profiles",
    `select people.person, networks.net, followers, following, listed, mutual, recommendations, since
    from presences as p join people on people.account = p.account join networks on networks.network = p.network`,
  );
  await table(
    "members",
    `select scored.row, scored.person, networks.net, networks.network, followers, following, listed, mutual, recommendations, since,
      coalesce(observed_in.total, 0) as followers_observed, coalesce(observed_out.total, 0) as following_observed
    from (${membership(options)}) as n
    join scored on scored.person = n.person
    join networks on networks.net = n.net
    left join profiles on profiles.person = n.person and profiles.net = n.net
    left join observed_in on observed_in.person = n.person and observed_in.net = n.net
    left join observed_out on observed_out.person = n.person and observed_out.net = n.net`,
  );
}

function scoredAccounts({ accounts }: PeopleOptions): string {
  if (accounts) return "select distinct account from accounts";
  const sources = ["account from presences", "account from posts", "account from interactions"];
  const more = ["account from follows", "actor from follows", "account from signals"];
  return [...sources, ...more].map((source) => `select ${source}`).join(" union ");
}

// Without presences nobody says who is on which network: then everybody is on every network that there is data of.
function membership({ presences }: PeopleOptions): string {
  if (presences) return "select distinct person, net from profiles";
  return "select scored.person, networks.net from scored cross join networks";
}
