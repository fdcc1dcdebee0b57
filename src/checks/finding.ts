import type { CheckVerdict, Finding } from "../results/checks.js";

/** How large an effect was. */
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
