import type { Engine } from "../engine/engine.js";
import type { Draft } from "./package.js";

/** What a recipe works with: a locked engine, the folder that it reads and the folder that it writes. */
export interface ImportJob {
  readonly engine: Engine;
  readonly from: string;
  readonly to: string;
}

/** How files that somebody published are turned into a data package. Plain data and one function. */
export interface ImportRecipe {
  /** The name of the dataset: a folder of `datasets/` and a word of the command line. */
  readonly name: string;
  readonly title: string;
  /** One sentence. */
  readonly about: string;
  /** The licence as far as it is known. */
  readonly licence: string;
  readonly files: readonly { readonly path: string; readonly about: string }[];
  /** Writes the tables into the job's folder and describes them. The same files always give the same bytes. */
  import(job: ImportJob): Promise<Imported>;
}

/** What an import finds out; the rest of the descriptor is the recipe's own. */
export type Imported = Pick<Draft, "resources" | "end">;
