import type { Attack } from "./attack.js";
import { strangers } from "./strangers.js";

/** Follows thousands who follow back, and likes what they post: some like back. */
export const followBack: Attack = {
  label: "Follow-back",
  incident:
    "@VirtualTours ran on a bot and went from 1 to 35 in 30 days, from 27 to 141 followers (jeffturner.info); research bots that follow and interact were judged near celebrities (First Monday 4217, 2011).",
  sizes: [500, 5000],
  describe: (size) =>
    `${size.toLocaleString("en-GB")} accounts followed and liked, of whom 20 % follow back and 2 % like back`,
  cost: (size) => 2 * size,
  profile: (size) => ({ followers: 0.2 * size, following: size, mutual: 0.2 * size }),
  mount(world, account, size) {
    const network = world.networks[0]!;
    const by = `${account}'s contact`;
    // The follows of the world know one in thirty.
    for (let i = 0; i < size / 30; i++) {
      const other = `${by} ${i}`;
      world.follows.push({ actor: account, account: other, network });
      if (i % 5 === 0) world.follows.push({ actor: other, account, network });
    }
    for (let i = 0; i < size; i++) {
      const event = { actor: account, account: `${by} ${i}`, network, post: null, age: (i % 60) + 0.6 };
      world.reactions.push({ ...event, kind: "like" });
    }
    strangers(world, account, { count: 0.02 * size, kinds: ["like"], posts: { from: 0, count: 20 }, days: 60, by });
  },
};
