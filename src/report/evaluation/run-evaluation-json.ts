import type { RunEvaluation } from "../../results/run-evaluation.js";
import { evaluationDocument } from "./formats.js";

/**
 * `evaluation.json` of a run. With one truth it is what `cloutlab evaluate --json` prints, and the truth's name. With several,
 * every entry and difference says its truth, `truths` has what is known of each, and `agreement` how right one is by another.
 */
export function runEvaluationToJson(run: RunEvaluation): string {
  return `${JSON.stringify(runEvaluationDocument(run), null, 2)}\n`;
}

function runEvaluationDocument({ truths, agreement, baselines }: RunEvaluation) {
  const [first, ...others] = truths.map(evaluationDocument);
  if (first && others.length === 0) {
    const { version, name, ...found } = first;
    return { version, name, ...found, baselines };
  }
  const all = truths.map(evaluationDocument);
  const marked = <T extends object>(name: string, entries: readonly T[]) =>
    entries.map((entry) => ({ truth: name, ...entry }));
  return {
    version: 1,
    baselines,
    truths: all.map(({ version, name, truth: kind, evaluation, differences, ...facts }) => ({ name, kind, ...facts })),
    evaluation: all.flatMap(({ name, evaluation }) => marked(name, evaluation)),
    differences: all.flatMap(({ name, differences }) => marked(name, differences)),
    agreement,
  };
}
