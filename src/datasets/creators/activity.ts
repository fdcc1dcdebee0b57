import { random } from "../../random.js";
import { converse } from "./conversations.js";
import { follow } from "./follows.js";
import { beMentioned } from "./mentions.js";
import { networks } from "./networks.js";
import type { Population } from "./population.js";
import { publish } from "./posts.js";
import { react } from "./reactions.js";
import { reactAsRing } from "./rings.js";
import type { Account } from "./setting.js";
import type { Sink } from "./sink.js";

/**
 * Everything that an account publishes and receives. It depends on the seed, the number of the account and the
 * population alone, so that accounts can be taken in any order.
 */
export function live(population: Population, account: Account, sink: Sink): void {
  const stream = (name: string) => random(population.seed, name, account.number);
  const [following, posting, reacting, mentioning, talking] = [
    "follows",
    "posts",
    "reactions",
    "mentions",
    "conversations",
  ].map(stream);
  let place = 0;
  networks.forEach((_, network) => {
    if (!account.presences[network]) return;
    const followers = follow(following!, population, account, network, sink);
    const posts = publish(posting!, population.days, account, network, place);
    place += posts.length;
    for (const post of posts) {
      sink.post(account.number, post.place, network, post.topic, post.time);
      react(reacting!, population, account, post, followers, sink);
      if (account.kind === "engagement-ring") reactAsRing(reacting!, population, account, post, sink);
    }
    beMentioned(mentioning!, population, account, network, posts.length, followers, sink);
    converse(talking!, population, account, posts, sink);
  });
}
