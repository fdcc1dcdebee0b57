import { publish } from "../world/script.js";
import type { Attack } from "./attack.js";
import { strangers } from "./strangers.js";

/** Posts without end; each moves next to nobody, but there are many. */
export const volumeBot: Attack = {
  label: "Volume bot",
  incident:
    "Four bots that posted a fixed text every 1 to 30 minutes for 80 days, following nobody: followers grew with the posts, and one scored 50 (wewillraakyou.com, December 2010).",
  sizes: [400, 4000],
  describe: (size) => `${size.toLocaleString("en-GB")} posts that get 0.05 reactions each`,
  cost: (size) => size,
  profile: (size) => ({ followers: Math.round(0.1 * size) }),
  mount(world, account, size) {
    publish(world, account, { count: size, age: 0, days: 80 });
    const posts = { from: 20, count: size };
    strangers(world, account, { count: 0.05 * size, kinds: ["like", "share", "reply"], posts, days: 80 });
  },
};
