import type { CheckMatrix, CheckVerdict, Finding, MethodChecks } from "../../results/checks.js";

/** A verdict in a cell. */
export const shortVerdict: Readonly<Record<CheckVerdict, string>> = {
  pass: "pass",
  fail: "FAIL",
  exempt: "exempt",
  "not applicable": "n/a",
};

/** The verdict of each check of a method, in the order of the matrix. */
export function verdictsOf({ checks }: CheckMatrix, method: MethodChecks): CheckVerdict[] {
  return checks.map(({ id }) => method.checks.find(({ check }) => check === id)?.verdict ?? "not applicable");
}

/** The findings of one verdict over all methods, in the order of methods and checks. */
export function findingsWith(
  { methods }: CheckMatrix,
  ...verdicts: readonly CheckVerdict[]
): { readonly method: string; readonly check: string; readonly finding: Finding }[] {
  return methods.flatMap(({ method, checks }) =>
    checks.flatMap(({ check, findings }) =>
      findings.filter(({ verdict }) => verdicts.includes(verdict)).map((finding) => ({ method, check, finding })),
    ),
  );
}

/** `attacks: reply-bait`, or the check alone where it is one test. */
export function testName(check: string, { id }: Finding): string {
  return id === check ? check : `${check}: ${id}`;
}

/** The evidence, its magnitude, and the reason of an exemption. */
export function evidenceOf({ evidence, magnitude, unit, reason }: Finding): string {
  const measured = magnitude === null ? "" : ` (${Number(magnitude.toPrecision(3))} ${unit ?? ""})`;
  return reason === undefined ? `${evidence}${measured}` : `${evidence}${measured}. Exempt: ${reason}`;
}

/** A sentence on how many there are of each. */
export function countsSentence(matrix: CheckMatrix): string {
  const all = matrix.methods.flatMap((method) => verdictsOf(matrix, method));
  const count = (verdict: CheckVerdict) => all.filter((one) => one === verdict).length;
  return `${matrix.checks.length} checks of ${matrix.methods.length} methods: ${count("pass")} passed, ${count("fail")} failed, ${count("exempt")} exempt for a stated reason, ${count("not applicable")} not applicable (seed ${matrix.seed}, ${matrix.trials} inputs a search).`;
}
