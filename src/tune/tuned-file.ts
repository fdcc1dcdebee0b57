import { stringify } from "yaml";
import type { TunedForm } from "./candidate.js";

/** What a tuned method's file says of where it comes from. */
export interface Provenance {
  readonly [fact: string]: unknown;
}

/** The file of a tuned method, which an experiment names by its path: all that it needs is in it, and then where it comes from. */
export function tunedFile(name: string, form: TunedForm, provenance: Provenance): string {
  const method = "composite" in form ? form.composite : { version: 1, name, recipe: form.recipe };
  return stringify({ ...method, provenance }, { lineWidth: 0, aliasDuplicateObjects: false });
}
