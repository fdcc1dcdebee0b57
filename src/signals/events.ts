import type { Engine } from "../engine/engine.js";

/**
 * Makes `feeds` (what the dataset has of each network and kind), `post_ids`, `post_events` and `events`: the posts and
 * interactions with their texts replaced by whole numbers, and ages counted back from `end`.
 */
export async function createEvents(engine: Engine, end: string): Promise<void> {
  const { dialect } = engine;
  const table = (name: string, sql: string) => engine.run(`create or replace temporary table ${name} as ${sql}`);
  const age = (time: string) =>
    `${dialect.days(time, end)} as age, cast(floor((${dialect.days(time, end)}) / 7) as integer) as week, cast(${dialect.dayNumber(time)} as integer) as day`;
  await table(
    "feeds",
    `select cast(row_number() over (order by counted.network, kind) as integer) as feed, networks.net, counted.network, kind, times, posts from (
      select network, kind, count(time) as times, count(post) as posts from interactions group by network, kind
      union all select network, 'post' as kind, count(time) as times, count(post) as posts from posts group by network
      union all select network, 'follow' as kind, count(time) as times, 0 as posts from follows group by network
    ) as counted join networks on networks.network = counted.network`,
  );
  await table(
    "post_ids",
    `select networks.net, known.post as name, cast(row_number() over () as integer) as post from (
      select network, post from posts union select network, post from interactions where post is not null
    ) as known join networks on networks.network = known.network`,
  );
  await table(
    "post_events",
    `select feeds.feed, feeds.net, people.person, post_ids.post, p.topic, ${age("p.time")}
    from posts as p join feeds on feeds.network = p.network and feeds.kind = 'post'
    join people on people.account = p.account
    join post_ids on post_ids.net = feeds.net and post_ids.name = p.post`,
  );
  await table(
    "events",
    `select feeds.feed, feeds.net, actors.person as actor, targets.person as target, post_ids.post, i.count, ${age("i.time")}
    from interactions as i join feeds on feeds.network = i.network and feeds.kind = i.kind
    join people as actors on actors.account = i.actor
    join people as targets on targets.account = i.account
    left join post_ids on post_ids.net = feeds.net and post_ids.name = i.post
    where i.count > 0`,
  );
}
