/** How a method stands a test. "exempt" is a failure that the method's definition gives a reason for. */
export type CheckVerdict = "pass" | "fail" | "not applicable" | "exempt";

/** What came of one test, with its evidence. */
export interface Finding {
  /** The id of the test: the check's own, or one of its parts. */
  readonly id: string;
  readonly verdict: CheckVerdict;
  /** What was seen, with numbers; for a failure the smallest counterexample that was found. */
  readonly evidence: string;
  /** How large the effect is, in `unit`; null where nothing was measured. */
  readonly magnitude: number | null;
  readonly unit: string | null;
  /** Why the method cannot pass by design, in its own words; only with the verdict "exempt". */
  readonly reason?: string;
}

/** What came of one check of one method: "fail" if a part fails, "exempt" if all that fail are, else as the parts say. */
export interface CheckResult {
  readonly check: string;
  readonly verdict: CheckVerdict;
  readonly findings: readonly Finding[];
}

/** All checks of one method. */
export interface MethodChecks {
  /** Its recipe. */
  readonly method: string;
  readonly checks: readonly CheckResult[];
  /** The scores of the genuine accounts of the seeded panel: what a later version is held against; null is unknown. */
  readonly panel: readonly (number | null)[];
}

/** The matrix of methods and checks, as plain data. */
export interface CheckMatrix {
  readonly version: 1;
  readonly seed: number;
  readonly trials: number;
  /** The checks in their order, with what each asks and the incident that it is for. */
  readonly checks: readonly {
    readonly id: string;
    readonly label: string;
    readonly asks: string;
    readonly incident: string;
  }[];
  readonly methods: readonly MethodChecks[];
}

interface Measured {
  readonly magnitude?: number;
  readonly unit?: string;
}

/** The test is stood. */
export function pass(id: string, evidence: string, measured: Measured = {}): Finding {
  return finding(id, "pass", evidence, measured);
}

/** The test is not stood. */
export function fail(id: string, evidence: string, measured: Measured = {}): Finding {
  return finding(id, "fail", evidence, measured);
}

/** `pass` or `fail`, as `stood` says. */
export function judge(id: string, stood: boolean, evidence: string, measured: Measured = {}): Finding {
  return finding(id, stood ? "pass" : "fail", evidence, measured);
}

/** The test asks for something that the method does not do, or that there is no data for. */
export function notApplicable(id: string, why: string): Finding {
  return finding(id, "not applicable", why, {});
}

function finding(id: string, verdict: CheckVerdict, evidence: string, { magnitude, unit }: Measured): Finding {
  const known = magnitude !== undefined && Number.isFinite(magnitude);
  return { id, verdict, evidence, magnitude: known ? magnitude : null, unit: known ? (unit ?? null) : null };
}
