import { code, list, prose } from "../../document/blocks.js";
import type { DocumentSection, ResultDocument } from "../../document/document.js";
import { formatCount } from "../../document/number.js";
import type { TunedMethod } from "../../results/tuned-method.js";
import type { TuneResult } from "../../results/tuning.js";
import { heldOutSection } from "./held-out-section.js";
import { methodSection } from "./method-section.js";
import { tuneAnswer } from "./tune-answer.js";

/** What a tuning found, before any format. */
export function tuneDocument(result: TuneResult): ResultDocument {
  const { question, dataset, experiment, splits, tuned, warnings } = result;
  return {
    title: question,
    context: `${dataset.title} · ${formatCount(dataset.accounts)} accounts · tuning of experiment ${experiment}`,
    answer: tuneAnswer(result),
    warnings,
    sections: [
      ...(splits.repeats > 0 ? [heldOutSection(result)] : []),
      ...tuned.map((method) => methodSection(method, result.level)),
      { id: "use", title: "Use it", blocks: tuned.map(howToUse) },
      again(result),
    ],
    mainTable: "standings",
  };
}

function howToUse({ name, file }: TunedMethod) {
  return prose(
    `${name} is a method: copy ${file} from the run folder beside an experiment and name it there, methods: [${file}]. All that it needs is in the file: it scores the accounts of another dataset on the same scale.`,
  );
}

function again({ command, seed, runId, experiment, dataset, versions }: TuneResult): DocumentSection {
  const made = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const facts = [
    { term: "Experiment", text: experiment },
    { term: "Run", text: runId },
    { term: "Seed", text: String(seed) },
    { term: "Dataset", text: `${dataset.title} (${dataset.name})` },
    { term: "Dataset hash (sha256)", text: dataset.hash },
    { term: "Versions", text: made.join(", ") },
  ];
  return { id: "again", title: "Make it again", blocks: [code(command), list(facts)] };
}
