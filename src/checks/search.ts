import fc from "fast-check";
import type { Subject } from "./subject.js";

/** What a search came to: the smallest counterexample found, or that there was none in so many trials. */
export interface CounterexampleSearch<Input> {
  readonly counterexample: Input | null;
  readonly trials: number;
}

/**
 * Looks for an input for which `holds` is false, and shrinks it. Seeded by the subject: the same subject, the same answer.
 * An error in `holds` is not a counterexample, and is thrown.
 */
export function search<Input>(
  { seed, trials }: Pick<Subject, "seed" | "trials">,
  inputs: fc.Arbitrary<Input>,
  holds: (input: Input) => boolean,
): CounterexampleSearch<Input> {
  let failure: unknown;
  const property = fc.property(inputs, (input) => {
    try {
      return holds(input);
    } catch (error) {
      failure = error;
      throw error;
    }
  });
  const { counterexample, numRuns } = fc.check(property, { seed: seed | 0, numRuns: trials });
  if (failure !== undefined) throw failure;
  return { counterexample: counterexample ? counterexample[0] : null, trials: numRuns };
}
