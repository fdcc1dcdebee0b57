import { reportTexts } from "../document/report-files.js";
import { tuneDocument } from "../report/tuning/tune-document.js";
import { type TuneResult, tuneFormat } from "../results/tuning.js";
import { provenanceOf, provenanceOfMixture } from "./provenance.js";
import { scoreTuned } from "./score-tuned.js";
import type { TunedBlock } from "./tuned-block.js";
import { tunedFile } from "./tuned-file.js";

/** The texts of a tuning's run folder by name, the files of the tuned methods by theirs, and the scores that they give. */
export async function tuneFiles(found: readonly TunedBlock[], result: TuneResult) {
  const methods = new Map(
    found.map(({ problem, whole }) => [
      problem.name,
      tunedFile(problem.name, whole.form, provenanceOf(result, problem.name)),
    ]),
  );
  const texts = new Map<string, string>([
    ...(await reportTexts(tuneDocument(result))),
    ["tune.json", tuneFormat.write(result)],
    ...[...methods].map(([name, text]): [string, string] => [`${name}.yaml`, text]),
  ]);
  for (const { problem, mixtures } of found) {
    const { front } = result.tuned.find(({ name }) => name === problem.name)!;
    mixtures.forEach((form, i) => {
      if (!front?.candidates[i]?.front) return;
      const provenance = provenanceOfMixture(result, problem.name, i);
      const name = `${problem.name}-${i + 1}`;
      texts.set(`${name}.yaml`, tunedFile(name, form, provenance));
    });
  }
  const tunedScores = found.map(({ problem, whole }): [string, Float64Array] => [
    problem.name,
    scoreTuned(problem, whole.form, problem.graphs),
  ]);
  return { texts, methods, tunedScores };
}
