import { z } from "zod";

/** A step as a description has it: its name and its options, with defaults filled in. */
export interface Chosen {
  readonly method: string;
  readonly [option: string]: unknown;
}

interface Named {
  readonly about: string;
  readonly options: z.ZodObject;
}

/**
 * What a file may say where a step is chosen: its name alone, where no option is without a default, or `method` with
 * options. Both come out as the latter.
 */
export function choiceOf(steps: Readonly<Record<string, Named>>): z.ZodType<Chosen> {
  const [first, ...rest] = Object.entries(steps).map(([id, { about, options }]) =>
    options.safeExtend({ method: z.literal(id) }).describe(about),
  );
  const full = z.discriminatedUnion("method", [first!, ...rest]);
  const names = Object.keys(steps).filter((id) => steps[id]!.options.safeParse({}).success);
  const short = z.enum(names, {
    error: ({ input }) =>
      typeof input === "string" && input in steps
        ? `expected its options too: {method: ${input}, ${Object.keys(steps[input]!.options.shape).join(", ")}}`
        : `expected one of ${Object.keys(steps).join(", ")}`,
  });
  return z.union([short.transform((method) => full.parse({ method })), full]) as unknown as z.ZodType<Chosen>;
}
