import { createHash } from "node:crypto";
import type { Method } from "../../method.js";
import { methods as registry } from "../../methods/index.js";
import { type Lookup, withParameters } from "../../methods/parse.js";
import { idOf } from "../../methods/parts/id-of.js";
import { BadInput } from "../../problem.js";
import { parseRecipe } from "../../recipe.js";

/** Methods that are not registered, under the names that their constants have: `{ listedPerFollower }`. */
export type OwnMethods = Readonly<Record<string, Method>>;

/**
 * Knows methods that were handed over, by the ids that they would have in the registry: `listedPerFollower` is
 * `listed-per-follower`, with parameters as any other. The hash is of the text of the method's functions, which does not see
 * what these take from around them.
 * @throws BadInput for a name that no recipe could have, and for the id of a registered method.
 */
export function ownMethods(own: OwnMethods = {}): Lookup {
  const byId = new Map(Object.entries(own).map(([word, method]) => [checkedId(word), method]));
  return (text) => {
    if (byId.size === 0) return undefined;
    const { name: id, parameters, cutoff } = parseRecipe(text);
    const method = byId.get(id);
    if (!method || cutoff !== undefined) return undefined;
    const parsed = withParameters(id, method, parameters);
    return { ...parsed, files: { [parsed.name]: { code: { hash: hashOf(method) } } } };
  };
}

/** The first lookup that knows a method. */
export function either(...lookups: readonly Lookup[]): Lookup {
  return (text) => {
    for (const lookup of lookups) {
      const found = lookup(text);
      if (found) return found;
    }
    return undefined;
  };
}

function checkedId(word: string): string {
  const id = idOf(word);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new BadInput({ what: "no name for a method", value: word, expected: "letters and digits, such as myMethod" });
  if (registry.has(id))
    throw new BadInput({ what: "a registered method has this name", value: id, expected: "another name" });
  return id;
}

function hashOf(method: Method): string {
  const text = JSON.stringify(method, (_, value) => (typeof value === "function" ? String(value) : value));
  return createHash("sha256").update(text).digest("hex");
}
