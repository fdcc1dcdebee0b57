import type { Finding } from "../results/checks.js";
import type { Check } from "./check.js";
import { figure, same } from "./compare.js";
import { judge, notApplicable } from "./finding.js";
import { homeOf, type Subject, scoresIn, scoresOf } from "./subject.js";
import { observe } from "./world/observe.js";
import { follow, join, people, publish, react } from "./world/script.js";
import { emptyWorld, kinds, type World } from "./world/world.js";

/** What is not known is not zero. */
export const missingFeed: Check = {
  label: "Missing feed",
  asks: "Where everything that it reads is missing it gives no score, and where one feed is missing the score is not what it would be if nothing had happened there.",
  incident:
    "A score fell from 78 to 7 in a month when an interface failed (martijnlinssen, June 2010); a mass drop on 23 May 2011; scores that sank while a token had expired (usefularts.us, coppernoll).",
  parts: ["all-missing", "one-missing"],
  run: (subject) => [allMissing(subject), oneMissing(subject)],
};

function allMissing(subject: Subject): Finding {
  const { table } = observe(worldOf(subject), subject);
  const columns = new Map([...table.columns].map(([id, column]) => [id, column.map(() => Number.NaN)]));
  if (columns.size === 0 && !subject.graphs)
    return notApplicable("all-missing", "it reads no signal of the catalogue, and no graph");
  const score = scoresOf(subject, { table: { ...table, columns }, graphs: new Map() })[0]!;
  return judge("all-missing", Number.isNaN(score), `with nothing known the score is ${figure(score)}`);
}

function oneMissing(subject: Subject): Finding {
  const id = "one-missing";
  const full = scoresIn(subject, worldOf(subject))("ann");
  if (Number.isNaN(full)) return notApplicable(id, "it does not score the account of the check");
  const seen = ["post", "follow", ...kinds].map((kind) => {
    const [zero, missing] = [worldOf(subject, kind), worldOf(subject)];
    missing.missing.add(`${homeOf(subject)} ${kind}`);
    return { kind, zero: scoresIn(subject, zero)("ann"), missing: scoresIn(subject, missing)("ann") };
  });
  const read = seen.filter(({ zero }) => !same(zero, full));
  if (read.length === 0) return notApplicable(id, "no feed of the check's world makes a difference to it");
  const taken = read.filter(({ zero, missing }) => same(zero, missing) && !Number.isNaN(missing));
  const tell = ({ kind, zero, missing }: (typeof seen)[number]) =>
    `without the feed of ${plural(kind)} ${figure(missing)}, with none of them ${figure(zero)}`;
  const shown = taken.length > 0 ? taken : read;
  const worst = shown.reduce((a, b) => (full - b.missing > full - a.missing ? b : a));
  const measured = { magnitude: full - worst.missing, unit: "score lost with the feed" };
  return judge(id, taken.length === 0, `${figure(full)} with all feeds; ${shown.map(tell).join("; ")}`, measured);
}

function plural(kind: string): string {
  return kind === "reply" ? "replies" : `${kind}s`;
}

// The world of an account with some of everything, but for what did not happen.
function worldOf(subject: Subject, without?: string): World {
  const world = emptyWorld(homeOf(subject));
  people(world, "fan", 40, 100);
  for (const account of ["ann", "bob"]) {
    join(world, account, { followers: 100, following: 50, mutual: 20 });
    if (without !== "post") publish(world, account, { count: 10 });
    react(world, account, {
      times: 20,
      people: 20,
      posts: 10,
      days: 10,
      by: "fan",
      kinds: kinds.filter((kind) => kind !== without),
    });
    if (without !== "follow") follow(world, account, "fan", account === "ann" ? 10 : 20);
  }
  return world;
}
