import fc from "fast-check";
import type { Check } from "./check.js";
import { sideBySide } from "./side-by-side.js";
import { homeOf } from "./subject.js";
import { join, people, publish, react } from "./world/script.js";
import { emptyWorld } from "./world/world.js";

/** Many people count for more than one who does it as often as all of them. */
export const uniqueness: Check = {
  label: "Uniqueness",
  asks: "Reactions of many people score higher than as many by one person.",
  incident:
    'The published rule R3: "100 retweets from 100 different people contribute more than 100 retweets from a single person" (klout.com, quoted on growingsocialmedia.com).',
  run: (subject) =>
    sideBySide(subject, {
      id: "uniqueness",
      of: ["reactions"],
      draws: fc.record({ reactions: fc.integer({ min: 2, max: 60 }), posts: fc.integer({ min: 1, max: 20 }) }),
      published: { reactions: 100, posts: 10 },
      world({ reactions, posts }) {
        const world = emptyWorld(homeOf(subject));
        people(world, "fan", reactions, 100);
        for (const account of ["better", "worse"]) {
          join(world, account, { followers: 200, following: 100, mutual: 50 });
          publish(world, account, { count: posts });
          // One a day each, so that nobody is busier than the others.
          const people = account === "better" ? reactions : 1;
          react(world, account, { times: reactions, people, posts, days: 60, by: "fan" });
        }
        return world;
      },
      describe: ({ reactions, posts }) =>
        `${reactions} reactions of each kind on ${posts} posts by ${reactions} people, and by one`,
    }),
};
