import { random } from "../../random.js";
import { drawConversations } from "./conversations.js";
import { drawFollows } from "./follows.js";
import { drawMentions } from "./mentions.js";
import { networks } from "./networks.js";
import type { Population } from "./population.js";
import { drawPosts } from "./posts.js";
import { reactAsRing } from "./react-as-ring.js";
import { drawReactions } from "./reactions.js";
import type { Account } from "./setting.js";
import type { Sink } from "./sink.js";

/**
 * Everything that an account publishes and receives. It depends on the seed, the number of the account and the
 * population alone, so that accounts can be taken in any order.
 */
export function drawActivity(population: Population, account: Account, sink: Sink): void {
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
    const followers = drawFollows(following!, population, account, network, sink);
    const posts = drawPosts(posting!, population.days, account, network, place);
    place += posts.length;
    for (const post of posts) {
      sink.post(account.number, post.place, network, post.topic, post.time);
      drawReactions(reacting!, population, account, post, followers, sink);
      if (account.kind === "engagement-ring") reactAsRing(reacting!, population, account, post, sink);
    }
    drawMentions(mentioning!, population, account, network, posts.length, followers, sink);
    drawConversations(talking!, population, account, posts, sink);
  });
}
