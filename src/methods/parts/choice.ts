import { z } from "zod";

/** What is said of a parameter that is one of a few words. */
export interface Choice<Word extends string> {
  readonly default: NoInfer<Word>;
  readonly among: readonly [Word, ...Word[]];
  /** One sentence. */
  readonly about: string;
}

/** A parameter that is one of a few words; tuning leaves it as it is. Gives the zod schema that stands in a method's `params`. */
export function choice<const Word extends string>({ default: preset, among, about }: Choice<Word>) {
  return z.enum(among).default(preset).meta({ description: about });
}
