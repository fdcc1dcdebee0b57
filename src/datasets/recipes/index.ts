import { BadInput } from "../../problem.js";
import type { ImportRecipe } from "../import-recipe.js";
import { botsByPopularity } from "./bots-by-popularity.js";
import { higgsTwitter } from "./higgs-twitter.js";
import { influencerPairs } from "./influencer-pairs.js";
import { kloutWhenToPost } from "./klout-when-to-post.js";
import { nycAgencies } from "./nyc-agencies.js";
import { politiciansTwitter } from "./politicians-twitter.js";

/** The datasets that can be imported. A new one is one file and one word here. */
export const recipes = {
  botsByPopularity,
  higgsTwitter,
  influencerPairs,
  kloutWhenToPost,
  nycAgencies,
  politiciansTwitter,
} satisfies Record<string, ImportRecipe>;

/** The recipe with this name; throws `BadInput` with the nearest name when there is none. */
export function recipeNamed(name: string): ImportRecipe {
  const all: ImportRecipe[] = Object.values(recipes);
  const found = all.find((recipe) => recipe.name === name);
  if (found) return found;
  const names = all.map((recipe) => recipe.name);
  throw new BadInput({ what: "unknown dataset", value: name, names, expected: `one of ${names.join(", ")}` });
}
