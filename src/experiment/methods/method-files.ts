import { resolve } from "node:path";
import { compositeMethod } from "../../methods/composite/composite-method.js";
import type { CompositeDescription } from "../../methods/composite/description.js";
import { type Lookup, methodParser, type ParsedMethod, recipesOf, withParameters } from "../../methods/parse.js";
import { parseRecipe } from "../../recipe.js";
import { readComposite } from "../read-composite.js";
import { readFileScores } from "./file-scores.js";
import { holdsRecipe, readTunedRecipe } from "./tuned-recipe.js";

const yaml = /^([^()]*\.ya?ml)(\(.*\))?$/s;

/** Reads a method's recipe together with whatever files it and the methods within it come from. */
export async function readMethod(text: string, folder: string): Promise<ParsedMethod> {
  return methodParser(await methodFiles([text], folder))(text);
}

/**
 * Knows the methods that come from files and are named in these recipes, also within others: composites by the paths of
 * their descriptions, or tuned methods by those of their files, `methods/my-index.yaml` or `methods/my-index.yaml(reach=2)`, and `scores-from-file(path=...)`. Paths
 * start from the folder. A composite that has been read is known by its name too.
 * @throws BadInput for whatever is wrong with a file.
 */
export async function methodFiles(recipes: readonly string[], folder: string): Promise<Lookup> {
  const found = new Map<string, ParsedMethod>();
  for (const text of recipes.flatMap(leaves)) {
    if (found.has(text)) continue;
    const method = await readLeaf(text, folder);
    if (method) for (const key of [text, method.name]) found.set(key, method);
  }
  return (text) => found.get(text);
}

/** A composite with the weights of a recipe: `my-index(reach=2)`. */
export function compositeFrom(
  description: CompositeDescription,
  weights: Parameters<typeof withParameters>[2] = {},
): ParsedMethod {
  const parsed = withParameters(description.name, compositeMethod(description), weights);
  return { ...parsed, files: { [parsed.name]: { composite: description } } };
}

// The recipes within a recipe that are not made of others.
function leaves(text: string): string[] {
  const trimmed = text.trim();
  if (yaml.test(trimmed)) return [trimmed];
  const { parameters } = parseRecipe(trimmed);
  return typeof parameters["of"] === "string" ? recipesOf(parameters["of"]).flatMap(leaves) : [trimmed];
}

async function readLeaf(text: string, folder: string): Promise<ParsedMethod | undefined> {
  const [, path, weights] = yaml.exec(text) ?? [];
  if (path !== undefined && weights === undefined && holdsRecipe(resolve(folder, path)))
    return readTunedRecipe(resolve(folder, path));
  if (path !== undefined)
    return compositeFrom(readComposite(resolve(folder, path)), parseRecipe(`weights${weights ?? ""}`).parameters);
  return text.startsWith("scores-from-file") ? readFileScores(text, folder) : undefined;
}
