import { z } from "zod";
import { evaluationEntrySchema, evaluationSchema, measureDifferenceSchema } from "./evaluation.js";
import { type ResultFormat, resultFormat } from "./result-format.js";
import { type RunEvaluation, type TruthEvaluation, truthAgreementSchema } from "./run-evaluation.js";

const { version, truth: kind } = evaluationSchema.shape;
const name = z.string();
const baselines = z.array(z.string()).readonly();

const ofOne = resultFormat(
  z.object({ version, name, ...evaluationSchema.omit({ version: true }).shape, baselines }).readonly(),
);

const facts = evaluationSchema.omit({ version: true, truth: true, evaluation: true, differences: true });
const marked = <Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>) => z.object({ truth: name, ...shape });

const ofSeveral = resultFormat(
  z
    .object({
      version,
      baselines,
      truths: z.array(z.object({ name, kind, ...facts.shape })),
      evaluation: z.array(marked(evaluationEntrySchema)),
      differences: z.array(marked(measureDifferenceSchema)),
      agreement: z.array(truthAgreementSchema),
    })
    .readonly(),
);

/**
 * The readings of a file that holds an evaluation, of a run or not. Nothing else is asked of it, so that one of an earlier version,
 * which knew less, can be read as well.
 */
export const readingsSchema = z.object({
  version,
  evaluation: z.array(
    marked(evaluationEntrySchema.pick({ method: true, measure: true, topic: true, estimate: true })).partial({
      truth: true,
    }),
  ),
});

/**
 * How `evaluation.json` of a run is written and read back. With one truth it is what `cloutlab evaluate --json` prints, and the
 * truth's name. With several, every entry and difference says its truth, `truths` has what is known of each, and `agreement` how
 * right one is by another.
 */
export const runEvaluationFormat: ResultFormat<RunEvaluation> = {
  write({ truths, agreement, baselines }) {
    const [only, ...others] = truths;
    if (only && others.length === 0) return ofOne.write({ ...only, baselines });
    return ofSeveral.write({
      version: 1,
      baselines,
      truths: truths.map(({ truth, ...rest }) => ({ ...rest, kind: truth })),
      evaluation: truths.flatMap(({ name, evaluation }) => evaluation.map((entry) => ({ ...entry, truth: name }))),
      differences: truths.flatMap(({ name, differences }) => differences.map((one) => ({ ...one, truth: name }))),
      agreement: [...agreement],
    });
  },
  parse(json) {
    if (typeof json !== "object" || json === null || !("truths" in json)) {
      const { baselines, ...truth } = ofOne.parse(json);
      return { truths: [truth], agreement: [], baselines };
    }
    const { version, truths, evaluation, differences, ...rest } = ofSeveral.parse(json);
    const own = <Entry extends { readonly truth: string }>(entries: readonly Entry[], truth: string) =>
      entries.flatMap(({ truth: of, ...entry }) => (of === truth ? [entry] : []));
    return {
      ...rest,
      truths: truths.map(
        ({ name, kind, ...known }): TruthEvaluation => ({
          ...known,
          version,
          name,
          truth: kind,
          evaluation: own(evaluation, name),
          differences: own(differences, name),
        }),
      ),
    };
  },
};
