import type { CheckMatrix, CheckResult, CheckVerdict, Finding, MethodChecks } from "../results/checks.js";
import { numberOrNull } from "../stats/number-or-null.js";
import { checks } from "./index.js";
import type { Subject } from "./subject.js";

/** Puts a method through every check. A failure that its definition declares an exemption for is "exempt". */
export function checkMethod(subject: Subject): MethodChecks {
  const results = [...checks].map(([id, check]): CheckResult => {
    const findings = check.run(subject).map((finding) => excused(subject, id, finding));
    return { check: id, verdict: overall(findings), findings };
  });
  const { panel, score } = subject.panel();
  return {
    method: subject.name,
    checks: results,
    panel: panel.genuine.map(({ account }) => numberOrNull(score(account))),
  };
}

/** Lays the checks of methods side by side. */
export function checkMatrix(
  methods: readonly MethodChecks[],
  { seed, trials }: Pick<Subject, "seed" | "trials">,
): CheckMatrix {
  const described = [...checks].map(([id, { label, asks, incident }]) => ({ id, label, asks, incident }));
  return { version: 1, seed, trials, checks: described, methods };
}

function excused({ method }: Subject, check: string, finding: Finding): Finding {
  const reason = method.exempt?.[finding.id] ?? method.exempt?.[check];
  return finding.verdict === "fail" && reason !== undefined ? { ...finding, verdict: "exempt", reason } : finding;
}

function overall(findings: readonly Finding[]): CheckVerdict {
  const worst = (["fail", "exempt", "pass"] as const).find((verdict) =>
    findings.some((one) => one.verdict === verdict),
  );
  return worst ?? "not applicable";
}
