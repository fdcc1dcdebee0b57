import { formatAgreement } from "../../document/number.js";
import { count } from "../../evaluation/truth/count.js";
import type { SplitOutcome } from "../outcome.js";
import type { TuneProblem } from "../problem.js";
import { mixesObjectives } from "./job.js";
import type { OnJobs } from "./run-jobs.js";

type What = Parameters<OnJobs>[1];

/**
 * What is known so far, in words: the mean over the splits that are done of whichever block the last was for; as long as there is none, the
 * best that a search has found on what it is tuned on.
 */
export function bestSoFar(problems: readonly TuneProblem[]): (what: What) => string {
  const seen = new Map<string, number[]>();
  let held = "";
  return (what) => {
    if ("news" in what) return searched(problems, what.news, held);
    const { heldOut = {} } = (what.result ?? {}) as Partial<SplitOutcome>;
    for (const problem of problems) {
      if (problem.kind === "balance") continue;
      const { name, objective } = problem;
      const value = heldOut[name]?.[0];
      if (value === undefined || value === null) continue;
      const values = [...(seen.get(name) ?? []), value];
      seen.set(name, values);
      held = `${name}: held-out ${objective} ${formatAgreement(values.reduce((a, b) => a + b, 0) / values.length)} so far`;
    }
    return held;
  };
}

type News = Extract<What, { news: unknown }>["news"];

function searched(problems: readonly TuneProblem[], { job, best, evaluations }: News, held: string) {
  const problem = problems[job.block]!;
  const { name } = problem;
  const made = count(evaluations, "evaluation");
  if (mixesObjectives[job.kind] || problem.kind === "balance")
    return `${held === "" ? name : held}: ${made} of a mixture`;
  const { objective } = problem;
  return (
    held ||
    `${name}: ${best === null ? `${objective} is undefined` : `best ${objective} ${formatAgreement(best)}`} in ${made}`
  );
}
