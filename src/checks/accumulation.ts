import type { Finding } from "../results/checks.js";
import type { Check } from "./check.js";
import { above, figure, same } from "./compare.js";
import { judge, notApplicable } from "./finding.js";
import { homeOf, type Subject, scoresIn } from "./subject.js";
import { join, people, publish, react } from "./world/script.js";
import { emptyWorld, type World } from "./world/world.js";

/** Networks add up: a second one in use never lowers a score, and an empty one changes nothing. */
export const accumulation: Check = {
  label: "Accumulation",
  asks: "Connecting a network that is in use never lowers the score, and connecting an empty one changes nothing.",
  incident:
    "The published rule R5: the score \"isn't the average of your influence across all your networks, it's the accumulation\" (klout.com/corp/score). Empty networks that raised a score were the easiest way to game it (Braunstein 2011).",
  parts: ["active-network", "empty-network"],
  run(subject) {
    const others = subject.method.networks.length > 0 ? subject.method.networks : ["twitter", "facebook"];
    const second = others.find((network) => network !== homeOf(subject));
    if (second === undefined)
      return ["active-network", "empty-network"].map((id) => notApplicable(id, "it reads one network"));
    return [active(subject, second), empty(subject, second)];
  },
};

function active(subject: Subject, second: string): Finding {
  const seen = [1, 5, 20, 100].map((times) => ({ times, ...outcome(subject, second, times) }));
  if (seen.some(({ one, two }) => Number.isNaN(one + two)))
    return notApplicable("active-network", "it does not score the accounts of the rule");
  const worst = seen.reduce((a, b) => (b.two - b.one < a.two - a.one ? b : a));
  const evidence = `with ${worst.times} reactions of each kind on ${second} as well, ${figure(worst.one)} becomes ${figure(worst.two)}`;
  return judge("active-network", !above(worst.one, worst.two), evidence, {
    magnitude: worst.two - worst.one,
    unit: "smallest change of the score",
  });
}

function empty(subject: Subject, second: string): Finding {
  const { one, two } = outcome(subject, second, 0);
  if (Number.isNaN(one + two)) return notApplicable("empty-network", "it does not score the accounts of the rule");
  const evidence = `with nothing on ${second}, ${figure(one)} becomes ${figure(two)}`;
  return judge("empty-network", same(one, two), evidence, { magnitude: two - one, unit: "change of the score" });
}

function outcome(subject: Subject, second: string, times: number): { one: number; two: number } {
  const worlds = [false, true].map((connected) => worldOf(homeOf(subject), second, times, connected));
  const [one, two] = worlds.map((world) => scoresIn(subject, world)("ann"));
  return { one: one!, two: two! };
}

// The others are on both networks in either world, so that only what ann connects differs.
function worldOf(first: string, second: string, times: number, connected: boolean): World {
  const world = emptyWorld(first, second);
  people(world, "fan", 100, 100);
  for (const account of ["ann", "bob", "cat"]) {
    join(world, account, { followers: 100, following: 50, mutual: 20 });
    publish(world, account, { count: 10 });
    react(world, account, { times: 30, people: 20, posts: 10, days: 20, by: "fan" });
    if (account === "ann" && !connected) continue;
    join(world, account, {}, second);
    const reactions = account === "ann" ? times : 10;
    if (reactions === 0) continue;
    publish(world, account, { count: 10, network: second });
    react(world, account, { times: reactions, people: 20, posts: 10, days: 20, by: "fan", network: second });
  }
  return world;
}
