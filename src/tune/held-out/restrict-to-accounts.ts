import { kindOf, type Truth } from "../../evaluation/truth/truth.js";

/** What a truth says of these accounts alone; a judgement stays where both of its ends do. Topics without an account go. */
export function restrictToAccounts(truth: Truth, within: ReadonlySet<string>): Truth {
  return kindOf(truth).restrict(truth, within);
}

/** The accounts that a truth speaks of, in the order of their ids. */
export function accountsOf(truth: Truth): string[] {
  return kindOf(truth).accounts(truth);
}
