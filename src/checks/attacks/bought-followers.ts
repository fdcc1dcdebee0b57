import type { Attack } from "./attack.js";

/** Followers by the thousand, who never do anything. */
export const boughtFollowers: Attack = {
  label: "Bought followers",
  incident:
    "10,000 followers were bought and the legacy score stayed at 66 to 67 over 19 readings (ignitesocialmedia.com): a score of log followers would not have.",
  sizes: [1000, 10_000],
  describe: (size) => `${size.toLocaleString("en-GB")} bought followers`,
  cost: (size) => 0.01 * size,
  profile: (size) => ({ followers: size }),
  mount(world, account, size) {
    const network = world.networks[0]!;
    // The follows of the world know one in thirty.
    for (let i = 0; i < size / 30; i++) world.follows.push({ actor: `${account}'s fake ${i}`, account, network });
  },
};
