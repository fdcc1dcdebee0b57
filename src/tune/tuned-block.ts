import type { TunedSensitivity } from "../results/tuned-sensitivity.js";
import type { Block } from "./block.js";
import type { TunedForm } from "./candidate.js";
import type { FrontOutcome, Outcome, SplitOutcome } from "./outcome.js";
import type { TuneProblem } from "./problem.js";

/** What came of one block. */
export interface TunedBlock {
  readonly block: Block;
  readonly problem: TuneProblem;
  readonly whole: Outcome;
  readonly splits: readonly SplitOutcome[];
  /** The mixtures of several objectives as methods, and what each split says of each mixture by each objective. */
  readonly mixtures: readonly TunedForm[];
  readonly fronts: readonly FrontOutcome[];
  /** The parameters of each resample, in the order of those of the whole. */
  readonly resamples: readonly (readonly (number | null)[])[];
  readonly sensitivity: TunedSensitivity | null;
}
