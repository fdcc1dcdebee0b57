import { people, publish } from "../world/script.js";
import type { Attack } from "./attack.js";

const posts = 30;

/** A few accounts of one owner that share and like all that the others post. */
export const engagementRing: Attack = {
  label: "Engagement ring",
  incident:
    "Rings and sock puppets that share one another: the attack panel of Gayo-Avello (arXiv 1004.0816) asks how high a bot can come while the genuine ones keep their places.",
  sizes: [5, 15],
  describe: (size) => `${size} sock puppets that share and like each of ${posts} posts`,
  // Ten actions to set a puppet up; then two for each post.
  cost: (size) => size * (10 + 2 * posts),
  profile: (size) => ({ followers: size, following: size, mutual: size }),
  mount(world, account, size) {
    const network = world.networks[0]!;
    publish(world, account, { count: posts, age: 0, days: posts });
    const puppets = Array.from({ length: size }, (_, i) => `${account}'s puppet ${i}`);
    people(world, `${account}'s puppet`, size, 30);
    for (const puppet of puppets) {
      world.follows.push({ actor: puppet, account, network }, { actor: account, account: puppet, network });
      for (let i = 0; i < posts; i++)
        for (const kind of ["share", "like"] as const) {
          world.reactions.push({ actor: puppet, account, network, kind, post: `${account}/${20 + i}`, age: i + 0.5 });
          // The others share the puppet's posts as well, which is as busy a day again.
          const friend = puppets[(puppets.indexOf(puppet) + 1) % size]!;
          world.reactions.push({ actor: puppet, account: friend, network, kind, post: `${friend}/${i}`, age: i + 0.5 });
        }
    }
  },
};
