import fc from "fast-check";
import type { Check } from "./check.js";
import { sideBySide } from "./side-by-side.js";
import { homeOf } from "./subject.js";
import { join, people, publish, react } from "./world/script.js";
import { emptyWorld } from "./world/world.js";

/** The same reactions from fewer posts are worth more. */
export const efficiency: Check = {
  label: "Efficiency",
  asks: "The same reactions from fewer posts score higher: what matters is what a post moves people to do.",
  incident:
    'The published rule R1: "100 retweets from 10 tweets will contribute more than 100 retweets from 1,000 tweets" (klout.com, quoted on growingsocialmedia.com).',
  run: (subject) =>
    sideBySide(subject, {
      id: "efficiency",
      of: ["reactions", "posts"],
      draws: fc.record({
        reactions: fc.integer({ min: 1, max: 100 }),
        posts: fc.integer({ min: 1, max: 20 }),
        times: fc.integer({ min: 2, max: 20 }),
      }),
      published: { reactions: 100, posts: 10, times: 100 },
      world({ reactions, posts, times }) {
        const world = emptyWorld(homeOf(subject));
        people(world, "fan", 100, 100);
        for (const account of ["better", "worse"]) {
          join(world, account, { followers: 200, following: 100, mutual: 50 });
          publish(world, account, { count: account === "better" ? posts : posts * times, days: 20 });
          // On the same posts of both: the others of the worse one moved nobody.
          react(world, account, { times: reactions, people: reactions, posts, days: 20, by: "fan" });
        }
        return world;
      },
      describe: ({ reactions, posts, times }) =>
        `${reactions} reactions of each kind from ${posts} posts, and from ${posts * times}`,
    }),
};
