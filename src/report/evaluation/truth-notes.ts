import { formatAgreement, formatCount, formatInterval } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { RunEvaluation, TruthEvaluation } from "../../results/run-evaluation.js";
import { evaluationNotes } from "./notes.js";

/** What must be known before the numbers by one of an experiment's truths: as for a single one, and how its truths agree. */
export function truthNotes(truth: TruthEvaluation, { agreement }: RunEvaluation): string[] {
  const held = agreement.filter(({ b }) => b === truth.name);
  const sentences = [...new Set(held.map(({ a }) => a))].map((a) => {
    const own = held.filter((entry) => entry.a === a);
    const reached = own.map(({ measure, estimate, low, high }) =>
      `${oneLine(measure)} ${formatAgreement(estimate)} ${formatInterval(low, high)}`.trim(),
    );
    return `How the truths agree: ${oneLine(a)}, taken for a score, reaches ${reached.join(", ")} here (n = ${formatCount(own[0]?.n ?? null)}). A method that is all right by ${oneLine(a)} gets just as far here.`;
  });
  return [...evaluationNotes(truth), ...sentences];
}
