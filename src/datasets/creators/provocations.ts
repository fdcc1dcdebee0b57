import type { Random } from "../../random.js";
import type { Account } from "./account.js";
import { end } from "./calendar.js";
import { interactionKinds, mention } from "./kinds.js";
import type { Population } from "./population.js";
import type { Post } from "./posts.js";
import type { Sink } from "./sink.js";

/** The other members of its ring share and like most of what a member posts on Twitter, nearly always within the hour. */
export function reactAsRing(random: Random, population: Population, account: Account, post: Post, sink: Sink): void {
  if (post.network !== 0) return;
  for (const actor of population.casting.ring(account.number)) {
    for (const kind of ["share", "like"] as const) {
      const time = Math.floor(post.time + 1_500_000 * random.exponential());
      if (random.uniform() > 0.6 || time >= end) continue;
      sink.interaction(actor, account.number, 0, interactionKinds.indexOf(kind), post.place, post.time, time);
    }
  }
}

/** The answers that a reply bait gets: hundreds of mentions and replies, each by somebody who never appears again. */
export function provoke(random: Random, days: number, account: Account, posts: readonly Post[], sink: Sink): void {
  if (posts[0]?.network !== 0) return;
  const count = Math.round((250 + 450 * random.uniform()) * Math.min(1, days / 180));
  for (let i = 1; i <= count; i++) {
    const bait = posts[random.integer(posts.length)]!;
    const time = Math.floor(bait.time + 3_600_000 * random.exponential());
    if (time >= end) continue;
    if (random.uniform() < 0.5) sink.interaction(-i, account.number, 0, mention, null, Number.NaN, time);
    else sink.interaction(-i, account.number, 0, mention - 1, bait.place, bait.time, time);
  }
}
