import fc from "fast-check";
import type { MethodInput } from "../method.js";
import type { Finding } from "../results/checks.js";
import type { Check } from "./check.js";
import { above, figure } from "./compare.js";
import { fail, judge, notApplicable, pass } from "./finding.js";
import { randomInput } from "./random-input.js";
import { scoresAnybody } from "./responds-to.js";
import { search } from "./search.js";
import { homeOf, type Subject, scoresIn, scoresOf } from "./subject.js";
import { follow, join, people, publish, react } from "./world/script.js";
import { emptyWorld } from "./world/world.js";

interface Draw {
  readonly size: number;
  readonly seed: number;
  /** What every known value is multiplied by: 0, or as much as makes it huge. */
  readonly scale: number;
  readonly unknown: number;
}

/** Scores are finite and within the declared scale, and an account without any evidence is at the bottom. */
export const bounds: Check = {
  label: "Bounds",
  asks: "Scores are finite and within the declared scale, or unknown, whatever the signals are; nobody scores below an account that has nothing.",
  incident:
    "An account with two tweets, no followers and the default picture scored 73 on a topic (rocketmill.co.uk, 24 September 2011).",
  parts: ["range", "no-evidence"],
  run: (subject) => [range(subject), noEvidence(subject)],
};

function range(subject: Subject): Finding {
  const { scale } = subject.method;
  const { min, max } = scale ?? { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };
  const outside = (draw: Draw) =>
    [...scoresOf(subject, inputOf(subject, draw))].find((score) => score < min || score > max);
  const { counterexample, trials } = search(subject, draws, (draw) => outside(draw) === undefined);
  const declared = scale ? `${scale.min} to ${scale.max}` : "finite";
  if (!counterexample) return pass("range", `${declared} in ${trials} tables of zeros, huge and unknown values`);
  const { size, scale: factor } = counterexample;
  const evidence = `a score of ${outside(counterexample)} in a table of ${size} accounts with values times ${factor}; declared is ${declared}`;
  return fail("range", evidence);
}

const draws: fc.Arbitrary<Draw> = fc.record({
  size: fc.integer({ min: 1, max: 12 }),
  seed: fc.nat(1_000_000),
  scale: fc.constantFrom(1, 0, 1e6, 1e12),
  unknown: fc.constantFrom(0, 0.25, 0.7),
});

function inputOf(subject: Subject, { size, seed, scale, unknown }: Draw): MethodInput {
  const { table, graphs } = randomInput(subject, seed, { size, unknown });
  const columns = new Map([...table.columns].map(([id, column]) => [id, column.map((value) => value * scale)]));
  return { table: { ...table, columns }, graphs };
}

function noEvidence(subject: Subject): Finding {
  const id = "no-evidence";
  if (!scoresAnybody(subject)) return notApplicable(id, "it does not score the accounts of the check");
  const world = emptyWorld(homeOf(subject));
  people(world, "fan", 40, 100);
  join(world, "blank");
  publish(world, "blank", { count: 2 });
  for (const size of [1, 5, 40]) {
    const account = `with ${size}`;
    join(world, account, { followers: size, following: 1, listed: size, mutual: 0 });
    publish(world, account, { count: 2 });
    react(world, account, { times: size, people: size, posts: 2, by: "fan" });
    follow(world, account, "fan", size);
  }
  const score = scoresIn(subject, world);
  const beaten = [1, 5, 40].find((size) => above(score("blank"), score(`with ${size}`)));
  const evidence = `two posts and nothing else: ${figure(score("blank"))}; with ${beaten ?? 1} followers and reactions of each kind as well: ${figure(score(`with ${beaten ?? 1}`))}`;
  return judge(id, beaten === undefined, evidence);
}
