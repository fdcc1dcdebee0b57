import type { Attack } from "./attack.js";
import { strangers } from "./strangers.js";

/** One text, sent to thousands of people: some of them answer, once. */
export const replyBait: Attack = {
  label: "Reply bait",
  incident:
    "@_BorgCollective sent some 2,000 people the same sentence, had 104 to 118 followers, and scored 57 (launch.co and theregister.com, 23 September 2011).",
  sizes: [200, 2000],
  describe: (size) =>
    `${size.toLocaleString("en-GB")} identical replies to strangers, of whom 15 % answer or mention it`,
  cost: (size) => size,
  mount(world, account, size) {
    const network = world.networks[0]!;
    const by = `${account}'s victim`;
    for (let i = 0; i < size; i++) {
      // Some two hours before the answer.
      const event = { actor: account, account: `${by} ${i}`, network, post: null, age: (i % 30) + 0.6 };
      for (const kind of ["reply", "mention"] as const) world.reactions.push({ ...event, kind });
    }
    strangers(world, account, { count: 0.15 * size, kinds: ["reply", "mention"], posts: null, days: 30, by });
  },
};
