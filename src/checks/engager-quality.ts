import fc from "fast-check";
import type { Check } from "./check.js";
import { sideBySide } from "./side-by-side.js";
import { homeOf } from "./subject.js";
import { follow, join, people, publish, react } from "./world/script.js";
import { emptyWorld } from "./world/world.js";

/** It matters who the people are that are moved. */
export const engagerQuality: Check = {
  label: "Engager quality",
  asks: "Reactions of people who have an audience themselves score higher than those of people who have none.",
  incident:
    "The published rule R4 of October 2011: how many you influence, how much, and how influential they are (klout.com, quoted on egyptday1.blogspot.com).",
  run: (subject) =>
    sideBySide(subject, {
      id: "engager-quality",
      of: ["reactions"],
      draws: fc.record({ engagers: fc.integer({ min: 1, max: 5 }), audience: fc.integer({ min: 6, max: 30 }) }),
      published: { engagers: 5, audience: 30 },
      world({ engagers, audience }) {
        const world = emptyWorld(homeOf(subject));
        people(world, "star", engagers, audience * 10_000);
        people(world, "nobody", engagers, 0);
        people(world, "crowd", audience, 5);
        for (let i = 0; i < engagers; i++) {
          follow(world, `star ${i}`, "crowd", audience);
          react(world, `star ${i}`, { times: audience, people: audience, by: "crowd", days: 20 });
        }
        for (const account of ["better", "worse"]) {
          const by = account === "better" ? "star" : "nobody";
          join(world, account, { followers: engagers, following: 100, mutual: 0 });
          publish(world, account, { count: 5 });
          react(world, account, { times: engagers, people: engagers, posts: 5, by });
          follow(world, account, by, engagers);
        }
        return world;
      },
      describe: ({ engagers, audience }) =>
        `${engagers} people react who have ${(audience * 10_000).toLocaleString("en-GB")} followers, and ${engagers} who have none`,
    }),
};
