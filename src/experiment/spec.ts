import { z } from "zod";
import { type TruthKindName, truthKinds } from "../evaluation/truth/kinds.js";
import { tuneSchema } from "./tune-spec.js";

const ownMeasures = z
  .array(z.string().min(1))
  .min(1)
  .optional()
  .describe("of this truth, in place of the experiment's");

const kindNames = Object.keys(truthKinds) as [TruthKindName, ...TruthKindName[]];
const truthRole = z.enum(kindNames);

const oneTruth = z.union(
  [
    truthRole,
    z.strictObject({
      role: truthRole.describe("a table of the dataset, by its role"),
      positive: z.string().optional().describe("of labels, the one whose accounts should be above the others"),
      measures: ownMeasures,
    }),
    z.strictObject({
      "held-out": z
        .string()
        .min(1)
        .describe(
          "what is kept from the methods: a relation such as likes or follows, a time such as after 2018-05-01, or both",
        ),
      measures: ownMeasures,
    }),
  ],
  { error: truthExpected },
);

/** One question: an experiment file, after its defaults have been filled in. */
export const experimentSchema = z.strictObject({
  version: z.literal(1).default(1).describe("the version of this format"),
  question: z.string().min(1).describe("what the experiment asks; the title of its report"),
  dataset: z
    .string()
    .min(1)
    .describe("a name in datasets/, or a path to a folder with a datapackage.json, from this file"),
  methods: z
    .array(z.string().min(1))
    .min(1)
    .describe(
      "recipes such as twitter-impact(halfLifeDays=30), or paths of composite methods such as methods/my-index.yaml, from this file; the first two are set against each other",
    ),
  statistics: z
    .array(z.string().min(1))
    .min(1)
    .default(["pearson", "spearman", "kendall-tau-b"])
    .describe("how agreement is measured: recipes such as spearman or rbo(p=0.98)"),
  strata: z
    .array(z.string().regex(/^(all|\d+(\.\d+)?%)$/, 'expected "all" or a share such as "10%"'))
    .min(1)
    .default(["all", "10%", "1%"])
    .describe("all accounts, or the top share by either method of a pair"),
  bootstrap: z
    .int()
    .min(0)
    .max(100_000)
    .optional()
    .describe(
      "resamples of the intervals, 0 for none; by default 1000 for up to 20,000 accounts, and analytic intervals above",
    ),
  top: z.int().min(1).max(1000).default(10).describe("how many accounts the report lists side by side"),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1).describe("of every random draw"),
  truth: z
    .union([oneTruth, z.array(oneTruth).min(1)], { error: truthExpected })
    .optional()
    .describe(
      "what the methods are evaluated against, one or a list: tables of the dataset by their role, or what is held out of it; without it there is no evaluation",
    ),
  measures: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      "how right a method is: recipes such as auc or nDCG@10, each for the truths that have it; by default the usual ones",
    ),
  positive: z.string().optional().describe("of labels, the one whose accounts should be above the others"),
  margin: z.number().positive().optional().describe("differences up to this size do not matter"),
  checks: z
    .boolean()
    .default(true)
    .describe("whether the methods are put through the behavioural checks; the report shows how they stand them"),
  tune: z
    .union([tuneSchema, z.array(tuneSchema).min(1)])
    .optional()
    .describe("what `cloutlab tune` tunes, one block or a list; `cloutlab run` leaves it alone"),
  topics: z
    .strictObject({
      minimumPosts: z.int().min(1).default(3).describe("posts on the topic that an expert must have"),
      minimumActors: z.int().min(1).default(3).describe("different people who must have reacted to them"),
      experts: z.int().min(1).max(1000).default(5).describe("how many the report lists a topic"),
    })
    .prefault({})
    .describe("who counts as an expert in a topic, where a method rates topics"),
});

export type ExperimentSpec = z.output<typeof experimentSchema>;

/** The JSON Schema of an experiment file, for editors. */
export function experimentJsonSchema(): unknown {
  return z.toJSONSchema(experimentSchema, { io: "input" });
}

// The parts of a union each have their own message, of which none helps.
function truthExpected(): string {
  const kinds = `${kindNames.slice(0, -1).join(", ")} or ${kindNames.at(-1)}`;
  return `expected ${kinds}; {role: labels, positive: bot}; {held-out: likes}; {held-out: "after 2018-05-01"}; or a list of these`;
}

/** How topics are rated where an experiment says nothing of it. */
export function usualTopics(): ExperimentSpec["topics"] {
  return experimentSchema.pick({ topics: true }).parse({}).topics;
}
