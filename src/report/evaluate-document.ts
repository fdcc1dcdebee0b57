import type { ResultDocument } from "../document/document.js";
import { formatCount } from "../document/number.js";
import { oneLine } from "../document/one-line.js";
import type { RunEvaluation } from "../results/run-evaluation.js";
import { evaluationSections } from "./sections/evaluation.js";

/** An evaluation by itself; what could be its answer stands behind what was lost, which comes before any number. */
export function evaluateDocument(evaluation: RunEvaluation): ResultDocument {
  const { truths } = evaluation;
  const [first] = truths;
  const methods = first?.coverage.length ?? 0;
  const names = truths.map(({ name }) => oneLine(name)).join(" and ");
  return {
    title: `${formatCount(methods)} ${methods === 1 ? "method" : "methods"} against ${names}`,
    context: `${formatCount(first?.accounts ?? null)} accounts`,
    answer: [],
    warnings: [],
    sections: evaluationSections(evaluation, { differences: true }),
    mainTable: "evaluation",
  };
}
