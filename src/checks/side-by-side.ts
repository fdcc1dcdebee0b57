import type fc from "fast-check";
import type { Finding } from "../results/checks.js";
import { above, figure } from "./compare.js";
import { fail, notApplicable, pass } from "./finding.js";
import { type Change, respondsTo } from "./responds-to.js";
import { search } from "./search.js";
import { type Subject, scoresIn } from "./subject.js";
import type { World } from "./world/world.js";

/** Two accounts in one world, of which the rule says that "better" has to score higher than "worse". */
export interface SideBySide<Draw> {
  readonly id: string;
  /** It is asked of methods whose scores move with one of these. */
  readonly of: readonly Change[];
  readonly draws: fc.Arbitrary<Draw>;
  /** The case of the published rule, which the magnitude is of. */
  readonly published: Draw;
  world(draw: Draw, subject: Subject): World;
  describe(draw: Draw): string;
}

/** Tries a rule on the published case and on drawn ones; a method that responds to none of what it is about is not asked. */
export function sideBySide<Draw>(subject: Subject, rule: SideBySide<Draw>): Finding[] {
  const { id } = rule;
  if (!rule.of.some((change) => respondsTo(subject, change)))
    return [notApplicable(id, `it does not respond to ${rule.of.join(" or ")}`)];
  const scores = (draw: Draw) => {
    const of = scoresIn(subject, rule.world(draw, subject));
    return { better: of("better"), worse: of("worse") };
  };
  const tell = (draw: Draw) => {
    const { better, worse } = scores(draw);
    return `${rule.describe(draw)}: ${figure(better)} against ${figure(worse)}`;
  };
  const known = scores(rule.published);
  const measured = { magnitude: known.better - known.worse, unit: "score by which the better is above" };
  if (Number.isNaN(measured.magnitude)) return [notApplicable(id, "it does not score the accounts of the rule")];
  const { counterexample, trials } = search(subject, rule.draws, (draw) => {
    const { better, worse } = scores(draw);
    return Number.isNaN(better + worse) || above(better, worse);
  });
  if (counterexample) return [fail(id, tell(counterexample), measured)];
  if (!above(known.better, known.worse)) return [fail(id, tell(rule.published), measured)];
  return [pass(id, `${tell(rule.published)}; no counterexample among ${trials}`, measured)];
}
