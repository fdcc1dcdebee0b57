import { publish } from "../world/script.js";
import type { Attack } from "./attack.js";
import { strangers } from "./strangers.js";

/** Posts under whatever is talked about these days: strangers react once, on the way past. */
export const hijackedTopic: Attack = {
  label: "Hijacked topic",
  incident:
    "Squatting on hashtags is among the ways to game the score that Braunstein names (alexbraunstein.com, 1 June 2011).",
  sizes: [50, 500],
  describe: (size) => `${size} posts in three days under a popular hashtag, with 0.3 reactions each by strangers`,
  cost: (size) => size,
  mount(world, account, size) {
    publish(world, account, { count: size, age: 2, days: 3 });
    const posts = { from: 20, count: size };
    strangers(world, account, { count: 0.3 * size, kinds: ["like", "share", "reply"], posts, days: 3 });
  },
};
