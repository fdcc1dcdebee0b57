import fc from "fast-check";
import type { Check } from "./check.js";
import { above, figure } from "./compare.js";
import { fail, notApplicable, pass } from "./finding.js";
import { respondsTo } from "./responds-to.js";
import { search } from "./search.js";
import { homeOf, type Subject, scoresIn } from "./subject.js";
import { join, people, publish } from "./world/script.js";
import { emptyWorld, type Kind, kinds, type World } from "./world/world.js";

/** An account's past and one event more, by somebody who has done nothing so far. */
interface Draw {
  readonly posts: number;
  readonly events: readonly {
    readonly kind: Kind;
    readonly fan: number;
    readonly post: number;
    readonly age: number;
  }[];
  readonly kind: Kind;
  readonly post: number;
  readonly age: number;
}

/** One reaction more, by somebody new, never lowers the score. */
export const marginal: Check = {
  label: "Marginal monotonicity",
  asks: "One more reaction by a new person never lowers the score, whatever happened before.",
  incident: "Braunstein's third axiom of 2011, in the small: being shared once more cannot hurt (alexbraunstein.com).",
  run(subject) {
    if (!respondsTo(subject, "reactions")) return [notApplicable("marginal", "it does not respond to reactions")];
    let largest = 0;
    const { counterexample, trials } = search(subject, draws, (draw) => {
      const [before, after] = scoresAround(subject, draw);
      if (after - before > largest) largest = after - before;
      return !above(before, after);
    });
    if (!counterexample) {
      const evidence = `no counterexample among ${trials} histories`;
      return [pass("marginal", evidence, { magnitude: largest, unit: "largest gain by one reaction" })];
    }
    const [before, after] = scoresAround(subject, counterexample);
    const { posts, events, kind, age } = counterexample;
    const evidence = `after ${posts} posts and ${events.length} reactions, one more ${kind} ${age} days ago lowers the score from ${figure(before)} to ${figure(after)}`;
    return [fail("marginal", evidence, { magnitude: before - after, unit: "score lost" })];
  },
};

const kind = fc.constantFrom(...kinds);
const age = fc.nat(100);
const post = fc.nat(9);

const draws: fc.Arbitrary<Draw> = fc.record({
  posts: fc.nat(10),
  events: fc.array(fc.record({ kind, fan: fc.nat(4), post, age }), { maxLength: 12 }),
  kind,
  post,
  age,
});

function scoresAround(subject: Subject, { posts, events, ...last }: Draw): [before: number, after: number] {
  const network = homeOf(subject);
  const worldOf = (happened: Draw["events"]): World => {
    const world = emptyWorld(network);
    for (const account of ["ann", "bob"]) join(world, account, { followers: 50, following: 10, mutual: 5 });
    people(world, "fan", 6, 100);
    publish(world, "ann", { count: posts, age: 0, days: 60 });
    publish(world, "bob", { count: 5 });
    // So that relative scores have something to be relative to.
    const ofBob = { actor: "fan 0", account: "bob", network, post: "bob/0", age: 3.5 };
    for (const kind of kinds) for (let i = 0; i < 20; i++) world.reactions.push({ ...ofBob, kind });
    for (const { kind, fan, post, age } of happened)
      world.reactions.push({ actor: `fan ${fan}`, account: "ann", network, kind, post: `ann/${post}`, age: age + 0.5 });
    return world;
  };
  const more = { ...last, fan: 5 };
  return [scoresIn(subject, worldOf(events))("ann"), scoresIn(subject, worldOf([...events, more]))("ann")];
}
