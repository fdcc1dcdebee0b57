import { z } from "zod";

const share = z.number().gt(0).lt(1);
const pattern = z.string().min(1);

/** How a signal can enter a composite whose shape is tuned with its weights. */
export const shapeNames = ["linear", "log", "percentile", "log-bent", "log-bent-twice"] as const;
export type ShapeName = (typeof shapeNames)[number];

/** The searches that can look for weights. */
const searchNames = ["cma-es", "nelder-mead", "simplex-lattice", "random-search"] as const;
export type SearchName = (typeof searchNames)[number];

/** What can look for weights: a search, or the convex solver, which `auto` takes wherever the problem is. */
export const solverNames = ["auto", "convex", ...searchNames] as const;
export type SolverName = (typeof solverNames)[number];

/** Whether a search is asked for by its name. */
export function isSearchName(name: SolverName): name is SearchName {
  return name !== "auto" && name !== "convex";
}

const balance = z.strictObject({
  balance: z
    .union([z.literal("equal"), z.record(z.string(), z.number().min(0))], {
      error: () => "expected equal, or the importance of each part: {reach: 1, engagement: 2}",
    })
    .describe("weights so that the parts matter equally, or as much as stated, for the score; without any truth"),
});

const ofTruth = z.strictObject({
  truth: z.string().min(1).describe("one of the experiment's truths, by its name"),
  measure: z.string().min(1),
});

const constraints = z
  .strictObject({
    groups: z
      .array(
        z.strictObject({
          parts: z.union([pattern.transform((one) => [one]), z.array(pattern).min(1)]).describe("names or patterns"),
          share: z.number().min(0).max(1).describe("of the whole weight"),
        }),
      )
      .default([])
      .describe("parts that have a fixed share of the whole weight together"),
    order: z
      .array(z.string().regex(/^\s*[^\s<>=]+\s*>=\s*[^\s<>=]+\s*$/, 'expected two parts, such as "shares >= likes"'))
      .default([])
      .describe('which weights are at least as large as which, such as "shares >= likes"'),
    caps: z
      .record(pattern, z.number().gt(0).max(1))
      .default({})
      .describe("the largest share of the whole weight that a part may have, by name or pattern"),
  })
  .prefault({})
  .describe("what the weights must satisfy; they always sum to one");

const splits = z
  .strictObject({
    by: z
      .enum(["auto", "account", "topic", "time"])
      .default("auto")
      .describe(
        "what is never on both sides: topics of grades where there are five or more, else accounts; or time, where the truth begins at a moment: tuned to the same span before it",
      ),
    heldOut: share.default(0.4).describe("the share of accounts or topics that is held out"),
    repeats: z
      .int()
      .min(2)
      .max(1000)
      .default(30)
      .describe("how many times the truth is split, the tuning done and reported"),
    inner: z
      .int()
      .min(2)
      .max(100)
      .default(8)
      .describe("how many times each training part is split again to choose penalty and shape"),
  })
  .prefault({})
  .describe("how the figures that are reported are kept apart from the tuning");

/** What `cloutlab tune` tunes, and by what. */
export const tuneSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "expected small letters and digits with hyphens between them")
      .optional()
      .describe("what the tuned method is called; by default tuned- and what is tuned"),
    method: z
      .string()
      .min(1)
      .optional()
      .describe("what is tuned: a recipe, or the path of a composite; by default the experiment's first method"),
    signals: z
      .array(pattern)
      .min(1)
      .optional()
      .describe("in place of a method: the signals, by id or pattern, of which a composite is made"),
    shapes: z
      .array(z.enum(shapeNames))
      .min(1)
      .default(["log-bent", "log-bent-twice"])
      .describe("how these signals may enter; which of them is chosen within each training part"),
    directions: z
      .enum(["free", "declared"])
      .default("free")
      .describe("whether the data decide what counts against an account, or what the signals say of themselves"),
    parameters: z
      .array(pattern)
      .min(1)
      .default(["*"])
      .describe("which of the method's parameters are tuned, by name or pattern; the others stay"),
    truth: z.string().min(1).optional().describe("which of the experiment's truths; by default the first"),
    objective: z
      .union(
        [
          z.string().min(1),
          balance,
          z
            .array(z.union([z.string().min(1), ofTruth]))
            .min(2)
            .max(4),
        ],
        {
          error: () =>
            "expected a measure such as auc, a list of two to four such as [auc, {truth: labels, measure: auc}], or {balance: equal}",
        },
      )
      .optional()
      .describe(
        "a measure of the truth, several for a Pareto front, or a balance; by default the truth's first measure",
      ),
    constraints,
    penalties: z
      .array(z.number().min(0))
      .min(1)
      .optional()
      .describe("how strongly weights may be held back; which one is chosen within each training part"),
    solver: z.enum(solverNames).default("auto").describe("what looks for the weights"),
    budget: z
      .int({ error: "expected a whole number" })
      .min(1, "expected at least 1: without an evaluation nothing is tuned")
      .max(10_000_000)
      .default(400)
      .describe("how many times a search may compute the objective on a training part; convex solvers need none"),
    splits,
    resamples: z
      .int()
      .min(0)
      .max(100_000)
      .default(200)
      .describe(
        "resamples of accounts for the intervals of weights; for those of parameters that are searched half as many",
      ),
    file: z
      .string()
      .regex(/\.ya?ml$/, "expected a path that ends in .yaml")
      .optional()
      .describe("where the tuned method is written too, from this file; it is in the run folder in any case"),
  })
  .refine(
    ({ method, signals }) => method === undefined || signals === undefined,
    "expected a method or signals, not both",
  );

export type TuneSpec = z.output<typeof tuneSchema>;

/** The keys that belong at a place within `tune:`, for the message about one that does not. */
export function keysOfTune(path: readonly PropertyKey[]): string[] {
  const [key] = path.filter((part) => typeof part === "string");
  if (key === "splits") return Object.keys(splits.unwrap().shape);
  if (key === "constraints")
    return path.includes("groups") ? ["parts", "share"] : Object.keys(constraints.unwrap().shape);
  if (key === "objective") return ["balance", "truth", "measure"];
  return Object.keys(tuneSchema.shape);
}
