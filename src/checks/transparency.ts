import fc from "fast-check";
import type { Check } from "./check.js";
import { above, figure } from "./compare.js";
import { fail, notApplicable, pass } from "./finding.js";
import { randomInput } from "./random-input.js";
import { search } from "./search.js";
import { type Subject, scoresOf } from "./subject.js";

interface Draw {
  readonly seed: number;
  readonly size: number;
}

/** What a method says of where a score comes from adds up to what it scores by. */
export const transparency: Check = {
  label: "Transparency",
  asks: "The contributions of an account's signals sum to its score before the final scaling: who has the larger sum has no lower score.",
  incident:
    "The score was opaque, which undermines trust (Gaffney and Puschmann 2012); its rival stated the points of every action (Kred's activity statement).",
  run(subject) {
    if (!subject.method.contributions) return [notApplicable("transparency", "it gives no contributions")];
    const { counterexample, trials } = search(subject, draws, (draw) => contradiction(subject, draw) === null);
    if (!counterexample) return [pass("transparency", `the sums are in the order of the scores in ${trials} tables`)];
    return [fail("transparency", contradiction(subject, counterexample)!)];
  },
};

const draws: fc.Arbitrary<Draw> = fc.record({ seed: fc.nat(1_000_000), size: fc.integer({ min: 2, max: 12 }) });

function contradiction(subject: Subject, { seed, size }: Draw): string | null {
  const input = randomInput(subject, seed, { size });
  const scores = scoresOf(subject, input);
  const sums = new Float64Array(size);
  for (const part of subject.method.contributions!(input, subject.params).values())
    for (let row = 0; row < size; row++) sums[row]! += part[row]!;
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) {
      const equal = !above(sums[a]!, sums[b]!) && !above(sums[b]!, sums[a]!);
      const wrong = equal ? above(scores[a]!, scores[b]!) : above(sums[b]!, sums[a]!) && above(scores[a]!, scores[b]!);
      if (wrong)
        return `contributions of ${figure(sums[a]!)} and ${figure(sums[b]!)} in sum, scores of ${figure(scores[a]!)} and ${figure(scores[b]!)}`;
    }
  return null;
}
