import { z } from "zod";
import type { Method } from "../method.js";
import type { CompositeDescription } from "./composite/description.js";
import { scoresFromFile } from "./scores-from-file.js";

/**
 * What a method that is not registered came from: the description of a composite, a recipe under another name, scores with the
 * folder that their path starts from and the hash of the file, or code that was handed over, of which only the hash is kept.
 */
export type MethodFile =
  | { readonly composite: CompositeDescription }
  | { readonly code: { readonly hash: string } }
  | {
      readonly tuned: {
        readonly name: string;
        readonly recipe: string;
        readonly provenance?: Readonly<Record<string, unknown>> | undefined;
      };
    }
  | { readonly scores: { readonly folder: string; readonly hash: string } };

/** A kind of method that is nothing without a file, so that it is not registered. */
export interface FileMethod {
  /** How a recipe names it. */
  readonly usage: string;
  /** What is the same whatever the file. */
  readonly method: Method;
}

const composite: FileMethod = {
  usage: "the path of its YAML file, such as methods/my-index.yaml, in an experiment",
  method: {
    label: "Composite indicator from a file",
    about:
      "A hierarchical composite indicator without code: its YAML file, named by its path, is the method; its weights are the parameters.",
    source: "https://knowledge4policy.ec.europa.eu/composite-indicators/10-step-guide_en",
    networks: [],
    scale: null,
    needs: [],
    uses: [],
    params: z.strictObject({}),
    score: ({ table }) => new Float64Array(table.accounts.length).fill(Number.NaN),
  },
};

/** The kinds of methods that come from files, by id. */
export const fromFiles: ReadonlyMap<string, FileMethod> = new Map([
  ["composite", composite],
  [
    "scores-from-file",
    { usage: "scores-from-file(path=my-scores.csv,column=klout) in an experiment", method: scoresFromFile(new Map()) },
  ],
]);
