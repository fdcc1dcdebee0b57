import { z } from "zod";
import { aggregations } from "./aggregations/index.js";
import { type Chosen, choiceOf } from "./choice-of.js";
import { imputations } from "./imputations/index.js";
import { normalisations } from "./normalisations/index.js";
import type { Way } from "./step.js";
import { treatments } from "./treatments/index.js";

/** A leaf of the hierarchy: a signal, and how it is brought to the common scale. */
export interface SignalPart {
  readonly weight: number;
  readonly signal: string;
  readonly direction: Way;
  readonly optional: boolean;
  readonly imputation?: Chosen | undefined;
  readonly treatment?: readonly Chosen[] | undefined;
  readonly normalisation?: Chosen | undefined;
}

/** What makes one value of several parts. */
export interface Group {
  readonly aggregation: Chosen;
  readonly dataThreshold: number;
  readonly rescaling: Chosen;
  readonly parts: Readonly<Record<string, Part>>;
}

/** A group that is a part of another one. */
export type GroupPart = Group & { readonly weight: number };
/** A part of a composite: a signal, or a group of parts. */
export type Part = SignalPart | GroupPart;

/** A composite method as a file describes it, parsed. */
export interface CompositeDescription extends Group {
  readonly version: 1;
  readonly name: string;
  readonly label: string;
  readonly about: string;
  readonly source: string;
  readonly defaults: {
    readonly imputation: Chosen;
    readonly treatment: readonly Chosen[];
    readonly normalisation: Chosen;
  };
  /** How many of its signals must be known of an account before anything is imputed. */
  readonly minimumKnown?: number | undefined;
  readonly provenance?: Readonly<Record<string, unknown>> | undefined;
}

const imputation = choiceOf(imputations).describe("what stands in for an unknown value, before anything else");
const treatment = z
  .union([choiceOf(treatments).transform((one) => [one]), z.array(choiceOf(treatments))])
  .describe("what is done about extreme values; a list in its order, [] for nothing");
const normalisation = choiceOf(normalisations).describe("how a signal comes to the scale of its group");

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, "expected a name of letters, digits and hyphens");
const weight = z
  .number()
  .min(0)
  .max(100)
  .default(1)
  .describe("beside the other parts of its group: only proportions count");

const signalPart = z.strictObject({
  weight,
  signal: z
    .string()
    .regex(/^[^*]+$/, "expected the id of one signal")
    .describe("the id of a signal of the catalogue, or of the dataset's own signals table"),
  direction: z.enum(["benefit", "cost"]).default("benefit").describe("whether more of it is better or worse"),
  optional: z.boolean().default(false).describe("whether the composite does without it where a dataset lacks it"),
  imputation: imputation.optional(),
  treatment: treatment.optional(),
  normalisation: normalisation.optional(),
});

const group = {
  aggregation: choiceOf(aggregations).prefault("arithmetic").describe("how the parts become one value"),
  dataThreshold: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe("the share of the parts that must be known of an account; one must always be"),
  rescaling: choiceOf(normalisations).prefault("none").describe("what is done with the group's value"),
  parts: z
    .lazy(() => z.record(name, part))
    .refine((parts) => Object.keys(parts).length > 0, "expected at least one part")
    .refine(
      (parts) => Object.keys(parts).length === 0 || Object.values(parts).some(({ weight }) => weight !== 0),
      "expected a weight above 0 for at least one part",
    )
    .describe("signals or groups, by names of your own that are given once in the whole file"),
};
const groupPart = z.strictObject({ weight, ...group });
const part: z.ZodType<Part> = z.union([signalPart, groupPart]);

/** The format of a composite method's file. */
export const compositeSchema = z
  .strictObject({
    version: z.literal(1).default(1).describe("the version of this format"),
    name: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "expected small letters and digits with hyphens between them")
      .describe("what the method is called in a run"),
    label: z.string().min(4).optional().describe("what reports call it; by default its name"),
    about: z.string().min(1).describe("one sentence on what it measures"),
    source: z.string().min(4).default("a composite of the user's own").describe("a paper or URL, if it has one"),
    defaults: z
      .strictObject({
        imputation: imputation.prefault("none"),
        treatment: treatment.prefault([]),
        normalisation: normalisation.prefault("min-max"),
      })
      .prefault({})
      .describe("what holds for every signal that does not say otherwise"),
    ...group,
    minimumKnown: z
      .int()
      .min(0)
      .optional()
      .describe(
        "how many of its signals must be known of an account, imputed values aside; by default none if all are imputed",
      ),
    provenance: z.looseObject({}).optional().describe("how the weights came about; nothing is computed from it"),
  })
  .transform((description) => ({ ...description, label: description.label ?? description.name }))
  .superRefine(({ parts }, context) => {
    for (const { path, twice } of repeated(parts, ["parts"], new Set()))
      context.addIssue({
        code: "custom",
        path,
        message: `expected every part to have a name of its own, not ${twice} twice`,
      });
  }) satisfies z.ZodType<CompositeDescription>;

function* repeated(
  parts: Readonly<Record<string, Part>>,
  path: readonly string[],
  seen: Set<string>,
): Generator<{ path: string[]; twice: string }> {
  for (const [name, part] of Object.entries(parts)) {
    if (seen.has(name)) yield { path: [...path, name], twice: name };
    seen.add(name);
    if ("parts" in part) yield* repeated(part.parts, [...path, name, "parts"], seen);
  }
}

/** The keys that belong at a place of a file, for the message about one that does not. */
export function keysAt(path: readonly PropertyKey[], value: unknown): string[] {
  const there = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (path.length === 0) return Object.keys(compositeSchema.in.shape);
  if (path.at(-1) === "defaults") return ["imputation", "treatment", "normalisation"];
  if (typeof there["method"] === "string") {
    const step = [imputations, treatments, normalisations, aggregations]
      .flatMap((steps) => Object.entries<{ readonly options: z.ZodObject }>(steps))
      .find(([name]) => name === there["method"])?.[1];
    return ["method", ...Object.keys(step?.options.shape ?? {})];
  }
  return Object.keys("parts" in there ? groupPart.shape : signalPart.shape);
}

/** The JSON Schema of a composite method's file, for editors. */
export function compositeJsonSchema(): unknown {
  return z.toJSONSchema(compositeSchema, { io: "input" });
}
