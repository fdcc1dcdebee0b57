import type { Finding } from "../results/checks.js";
import type { Check } from "./check.js";
import { figure } from "./compare.js";
import { judge, notApplicable } from "./finding.js";
import { respondsTo } from "./responds-to.js";
import { homeOf, type Subject, scoresIn } from "./subject.js";
import { join, people, publish, react } from "./world/script.js";
import { emptyWorld, later, type World } from "./world/world.js";

/** A day may move a score by so much of itself, when nothing out of the ordinary happens. */
const daily = 0.05;

/** Eighteen days of a window of ninety are a fifth of it; a gap of them may cost up to twice that. */
const idle = 0.4;

/** So much of what a hit is worth may go on one day. */
const cliff = 0.5;

/** The same behaviour gives the same score tomorrow; a rest and an old success fade and do not fall off an edge. */
export const stability: Check = {
  label: "Stability",
  asks: `With steady reactions a score moves by at most ${100 * daily} % from day to day, 18 idle days cost at most ${100 * idle} % of it, and at most ${100 * cliff} % of what a hit is worth goes on a single day.`,
  incident:
    "A vacation cost 3.5 points in 18 days, which took some 60 days to earn (socialposer.com); scores fell by 20 and more on 26 October 2011 (launch.co).",
  parts: ["day-to-day", "idle-gap", "window-edge"],
  run(subject) {
    if (!respondsTo(subject, "reactions"))
      return ["day-to-day", "idle-gap", "window-edge"].map((id) =>
        notApplicable(id, "it does not respond to reactions"),
      );
    return [dayToDay(subject), idleGap(subject), windowEdge(subject)];
  },
};

function dayToDay(subject: Subject): Finding {
  // One reaction of each kind a day, and three on every seventh; it is asked through two weeks.
  const scores = Array.from({ length: 15 }, (_, day) => scoreOf(subject, steady(subject, 14 - day)));
  const changes = scores.slice(1).map((score, day) => Math.abs(score - scores[day]!) / Math.abs(scores[day]!));
  const largest = Math.max(...changes);
  if (Number.isNaN(largest)) return notApplicable("day-to-day", "the steady account has no score, or a score of 0");
  const evidence = `the largest change of 14 days is ${figure(100 * largest)} % of the score`;
  return judge("day-to-day", largest <= daily, evidence, { magnitude: largest, unit: "part of the score" });
}

function idleGap(subject: Subject): Finding {
  const world = steady(subject, 0);
  const [before, after] = [scoreOf(subject, world), scoreOf(subject, later(world, 18))];
  const floor = scoreOf(subject, silent(subject));
  const loss = (before - after) / (before - (Number.isNaN(floor) ? 0 : floor));
  if (!Number.isFinite(loss)) return notApplicable("idle-gap", "the account has no score that it could lose");
  const evidence = `18 idle days take ${figure(before)} to ${figure(after)}, where ${figure(floor)} is the score of nothing`;
  return judge("idle-gap", loss <= idle, evidence, { magnitude: loss, unit: "part of the score lost" });
}

function windowEdge(subject: Subject): Finding {
  const world = silent(subject);
  publish(world, "ann", { count: 1, age: 0 });
  react(world, "ann", { times: 60, people: 60, by: "fan", age: 0 });
  const on = (day: number) => scoreOf(subject, later(world, day));
  const weekly = Array.from({ length: 15 }, (_, week) => on(7 * week));
  const worth = weekly[0]! - Math.min(...weekly);
  // The largest fall of a day is looked for in the week that falls most: half of the worth can be lost in no other.
  const lost = weekly.slice(1).map((score, week) => weekly[week]! - score);
  const first = 7 * lost.indexOf(Math.max(...lost));
  const scores = Array.from({ length: 8 }, (_, day) => on(first + day));
  const falls = scores.slice(1).map((score, day) => scores[day]! - score);
  const largest = Math.max(...falls);
  if (Number.isNaN(worth)) return notApplicable("window-edge", "the account has no score on some of the days");
  const day = first + falls.indexOf(largest) + 1;
  const part = worth > 0 ? largest / worth : 0;
  const evidence =
    part > 0
      ? `60 reactions of each kind on one day are worth ${figure(worth)} the day after and lose ${figure(100 * part)} % of that on day ${day}`
      : "a hit never fades";
  return judge("window-edge", part <= cliff, evidence, { magnitude: part, unit: "part of its worth lost in a day" });
}

function scoreOf(subject: Subject, world: World): number {
  return scoresIn(subject, world)("ann");
}

// The account, and somebody in proportion to whom a relative score can fall.
function silent(subject: Subject): World {
  const world = emptyWorld(homeOf(subject));
  people(world, "fan", 100, 100);
  for (const account of ["ann", "bob"]) {
    join(world, account, { followers: 100, following: 50, mutual: 20 });
    publish(world, account, { count: 40, age: 0, days: 90 });
  }
  for (let age = 0; age < 100; age++)
    world.reactions.push({
      actor: `fan ${age}`,
      account: "bob",
      network: world.networks[0]!,
      kind: "share",
      post: "bob/0",
      age: age + 0.5,
    });
  return world;
}

// As it looked so many days ago.
function steady(subject: Subject, ago: number): World {
  const world = silent(subject);
  for (let age = 0; age < 100; age++) {
    const times = (age + ago) % 7 === 0 ? 3 : 1;
    // Who reacts on a day stays who it is, whenever one looks.
    react(world, "ann", { times, people: times, by: `fan of day ${age + ago}`, posts: 1, age });
  }
  return world;
}
