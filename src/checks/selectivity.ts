import fc from "fast-check";
import type { Check } from "./check.js";
import { sideBySide } from "./side-by-side.js";
import { homeOf } from "./subject.js";
import { join, people, publish, react } from "./world/script.js";
import { emptyWorld, type World } from "./world/world.js";

/** Who reacts to everything counts for less in each of it. */
export const selectivity: Check = {
  label: "Selectivity",
  asks: "Reactions of people who do much else that day score lower than those of people who do nothing else.",
  incident:
    'The published rule R2: "the more a person likes and retweets in a given day, the less each of those individual interactions contributes" (klout.com, quoted on growingsocialmedia.com).',
  run: (subject) =>
    sideBySide(subject, {
      id: "selectivity",
      of: ["reactions"],
      draws: fc.record({ engagers: fc.integer({ min: 1, max: 10 }), elsewhere: fc.integer({ min: 1, max: 40 }) }),
      published: { engagers: 10, elsewhere: 200 },
      world({ engagers, elsewhere }) {
        const world = emptyWorld(homeOf(subject));
        for (const by of ["choosy", "busy"]) people(world, by, engagers, 100);
        for (const account of ["better", "worse"]) {
          join(world, account, { followers: 200, following: 100, mutual: 50 });
          publish(world, account, { count: 5 });
          const by = account === "better" ? "choosy" : "busy";
          react(world, account, { times: engagers, people: engagers, posts: 5, by });
        }
        spray(world, engagers, elsewhere);
        return world;
      },
      describe: ({ engagers, elsewhere }) =>
        `${engagers} people react who do nothing else that day, and ${engagers} who react to ${elsewhere} others`,
    }),
};

// To as many different accounts: where only pairs count, one more reaction to the same account is no news.
function spray(world: World, engagers: number, elsewhere: number): void {
  for (let target = 0; target < elsewhere; target++) {
    world.presences.push({ account: `elsewhere ${target}`, network: world.networks[0]!, followers: 100, following: 0 });
    react(world, `elsewhere ${target}`, { times: engagers, people: engagers, by: "busy" });
  }
}
