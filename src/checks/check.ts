import type { Finding } from "../results/checks.js";
import type { Subject } from "./subject.js";

/** A behavioural check: what it asks of a method, why, and the code that tries it. */
export interface Check {
  readonly label: string;
  /** What it asks, in one sentence. */
  readonly asks: string;
  /** The documented incident or published rule that it is for, with its source. */
  readonly incident: string;
  /** The ids of its tests where it has several; else its own id is the id of its one test. */
  readonly parts?: readonly string[];
  /** Plain results; the same subject gives the same. It throws nothing of its own. */
  run(subject: Subject): Finding[];
}
