import type { Truth } from "../../evaluation/truth/truth.js";

declare const part: unique symbol;

/**
 * The part of a truth that tuning may look at. Only a split makes one: what tunes a method takes this and nothing else, so
 * that it cannot be given what the result is reported on.
 */
export interface TrainingPart extends TrainingAccounts {
  readonly truth: Truth;
}

/** The accounts whose signals may be looked at, such as for the quantiles of a scale; of what looks at no truth all there is. */
export interface TrainingAccounts {
  readonly [part]: "training";
  readonly accounts: readonly string[];
}

/** The part of a truth that a result is reported on. */
export interface HeldOutPart {
  readonly [part]: "held out";
  readonly truth: Truth;
  readonly accounts: readonly string[];
}

/** A truth in two parts that share no account, or no topic. */
export interface Split {
  readonly training: TrainingPart;
  readonly heldOut: HeldOutPart;
  /** How many judgements have an end on either side and are in neither part. */
  readonly dropped: number;
}

/** Marks the two parts of a split; nothing but a split may call it. */
export function splitOf(
  training: Pick<TrainingPart, "truth" | "accounts">,
  heldOut: Pick<HeldOutPart, "truth" | "accounts">,
  dropped: number,
): Split {
  return { training: training as TrainingPart, heldOut: heldOut as HeldOutPart, dropped };
}

/** Accounts to tune on where no truth is looked at. */
export function accountsAsTraining(accounts: readonly string[]): TrainingAccounts {
  return { accounts } as unknown as TrainingAccounts;
}

/** All of a truth as training: for the method that is handed over, of which the splits say how good it is. */
export function allAsTraining(truth: Truth, accounts: readonly string[]): TrainingPart {
  return { truth, accounts } as unknown as TrainingPart;
}
