import { z } from "zod";

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
    .enum(["judgements", "grades", "reference", "labels"])
    .optional()
    .describe(
      "the table of the dataset that the methods are held against, by its role; without it there is no evaluation",
    ),
  measures: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe("how right a method is: recipes such as auc or nDCG@10; by default those that are usual for the truth"),
  positive: z.string().optional().describe("of labels, the one whose accounts should be above the others"),
  margin: z.number().positive().optional().describe("differences up to this size do not matter"),
  checks: z
    .boolean()
    .default(true)
    .describe("whether the methods are put through the behavioural checks; the report shows how they stand them"),
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
