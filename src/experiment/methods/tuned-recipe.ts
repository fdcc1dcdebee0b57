import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { readYaml } from "../../input/read-yaml.js";
import { methods } from "../../methods/index.js";
import { type ParsedMethod, parseMethod } from "../../methods/parse.js";
import { BadInput } from "../../problem.js";

const schema = z.strictObject({
  version: z.literal(1).default(1).describe("the version of this format"),
  name: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "expected small letters and digits with hyphens between them")
    .describe("what the method is called in a run"),
  recipe: z.string().min(1).describe("a registered method with the parameters that were found"),
  provenance: z.looseObject({}).optional().describe("how they came about; nothing is computed from it"),
});

/** A registered method with other parameters, under a name of its own. */
export interface TunedRecipe {
  readonly name: string;
  readonly recipe: string;
  readonly provenance?: Readonly<Record<string, unknown>> | undefined;
}

/** Whether a YAML file holds a recipe, as tuning writes it, and no composite. */
export function holdsRecipe(path: string): boolean {
  return existsSync(path) && /^["']?recipe["']?\s*:/m.test(readFileSync(path, "utf8"));
}

/**
 * Reads the file of a tuned method that is a recipe.
 * @throws BadInput with file and line for whatever is wrong with it, and where a registered method has the name.
 */
export function readTunedRecipe(path: string): ParsedMethod {
  const { name, recipe, provenance } = readYaml(path, {
    schema,
    what: "method file",
    example: "experiments/tuned/twitter-impact.yaml",
    keysAt: () => Object.keys(schema.shape),
  });
  if (methods.has(name))
    throw new BadInput({
      file: path,
      column: "name",
      what: "there is a method of this name already",
      value: name,
      expected: "a name of its own",
    });
  return tunedFrom({ name, recipe, ...(provenance ? { provenance } : {}) });
}

/** The method of such a file. */
export function tunedFrom(tuned: TunedRecipe): ParsedMethod {
  const { name, recipe } = tuned;
  return { ...parseMethod(recipe), name, id: name, files: { [name]: { tuned } } };
}
