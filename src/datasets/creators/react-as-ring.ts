import type { Random } from "../../random.js";
import { end } from "./calendar.js";
import { interactionKinds } from "./kinds.js";
import type { Population } from "./population.js";
import type { GeneratedPost } from "./posts.js";
import type { Account } from "./setting.js";
import type { Sink } from "./sink.js";

/** The other members of its ring share and like most of what a member posts on Twitter, nearly always within the hour. */
export function reactAsRing(
  random: Random,
  population: Population,
  account: Account,
  post: GeneratedPost,
  sink: Sink,
): void {
  if (post.network !== 0) return;
  for (const actor of population.casting.ring(account.number)) {
    for (const kind of ["share", "like"] as const) {
      const time = Math.floor(post.time + 1_500_000 * random.exponential());
      if (random.uniform() > 0.6 || time >= end) continue;
      sink.interaction(actor, account.number, 0, interactionKinds.indexOf(kind), post.place, post.time, time);
    }
  }
}
