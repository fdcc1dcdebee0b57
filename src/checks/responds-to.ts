import { same } from "./compare.js";
import { homeOf, type Subject, scoresIn } from "./subject.js";
import { follow, join, people, publish, react } from "./world/script.js";
import { emptyWorld, type World } from "./world/world.js";

export type Change = "reactions" | "posts" | "followers";

/** Whether a method's scores move when one account of three has more of this. */
export function respondsTo(subject: Subject, change: Change): boolean {
  const [plain, more] = [scene(subject), scene(subject, change)].map((world) => scoresIn(subject, world));
  return accounts.some((account) => !same(plain!(account), more!(account)));
}

/** Whether it scores an account that has some of everything. */
export function scoresAnybody(subject: Subject): boolean {
  return !Number.isNaN(scoresIn(subject, scene(subject))("ann"));
}

const accounts = ["ann", "bob", "cat"];

// With the change ann passes bob, and comes nearer to cat: relative scores and those by rank move as well.
function scene(subject: Subject, change?: Change): World {
  const world = emptyWorld(homeOf(subject));
  people(world, "fan", 100, 100);
  for (const [place, account] of accounts.entries()) {
    const size = (of: Change) => (place === 0 && change === of ? 60 : [20, 40, 100][place]!);
    join(world, account, { followers: size("followers"), following: 30, listed: 2, mutual: 10 });
    publish(world, account, { count: size("posts"), days: 20 });
    react(world, account, { times: size("reactions"), people: size("reactions"), posts: 10, days: 20, by: "fan" });
    follow(world, account, "fan", size("followers"));
  }
  return world;
}
