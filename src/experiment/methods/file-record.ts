import { relative, resolve } from "node:path";
import type { CompositeDescription } from "../../methods/composite/description.js";
import type { Lookup, ParsedMethod } from "../../methods/parse.js";
import { BadInput } from "../../problem.js";
import { parseRecipe } from "../../recipe.js";
import { readFileScores } from "./file-scores.js";
import { compositeFrom } from "./method-files.js";
import { type TunedRecipe, tunedFrom } from "./tuned-recipe.js";

/** What `run.json` says of where methods came from that are not registered, by recipe: a composite and a tuned recipe in full, scores by place and hash, code by its hash. */
export type FileRecord = Readonly<
  Record<
    string,
    | { readonly composite: CompositeDescription }
    | { readonly code: { readonly hash: string } }
    | { readonly tuned: TunedRecipe }
    | { readonly scores: { readonly folder: string; readonly hash: string } }
  >
>;

/** What of the files of methods can change a result; nothing where no method comes from one. */
export function fileIngredients(methods: readonly ParsedMethod[]): { readonly files?: object } {
  return collected(methods, () => ({}));
}

/** What `run.json` says of the files of methods; the folder of scores is given from the run folder. */
export function fileRecord(methods: readonly ParsedMethod[], run: string): { readonly files?: FileRecord } {
  return collected(methods, (folder) => ({ folder: relative(resolve(run), folder) })) as {
    readonly files?: FileRecord;
  };
}

/**
 * The methods of a run that are not registered, as they were; those of code are looked up.
 * @throws BadInput where a file of scores or code is not what it was.
 */
export async function recordedFiles(
  files: FileRecord = {},
  run: string,
  own: Lookup = () => undefined,
): Promise<Lookup> {
  const found = new Map<string, ParsedMethod>();
  for (const [name, file] of Object.entries(files)) {
    if ("composite" in file) found.set(name, compositeFrom(file.composite, parseRecipe(name).parameters));
    else if ("code" in file) found.set(name, sameCode(name, file.code.hash, run, own));
    else if ("tuned" in file) found.set(name, tunedFrom(file.tuned));
    else found.set(name, await sameScores(name, file.scores, run));
  }
  return (text) => found.get(text);
}

async function sameScores(
  name: string,
  { folder, hash }: { readonly folder: string; readonly hash: string },
  run: string,
): Promise<ParsedMethod> {
  const method = await readFileScores(name, resolve(run, folder));
  const now = method.files?.[name];
  if (now && "scores" in now && now.scores.hash === hash) return method;
  throw new BadInput({
    file: run,
    what: "scores have changed since the run",
    value: name,
    expected: "the file that it was made of; run the experiment again",
  });
}

function sameCode(name: string, hash: string, run: string, own: Lookup): ParsedMethod {
  const method = own(name);
  const now = method?.files?.[name];
  if (method && now && "code" in now && now.code.hash === hash) return method;
  throw new BadInput({
    file: run,
    what: method ? "code of a method has changed since the run" : "method of the run was handed over as code",
    value: name,
    expected: method
      ? "what it was; run the experiment again"
      : "to be given it again, as in explain(run, account, { methods: { ... } })",
  });
}

function collected(methods: readonly ParsedMethod[], place: (folder: string) => object): { files?: object } {
  const all = methods.flatMap(({ files }) => Object.entries(files ?? {}));
  if (all.length === 0) return {};
  const files = all.map(([name, file]) => [
    name,
    "scores" in file ? { scores: { hash: file.scores.hash, ...place(file.scores.folder) } } : file,
  ]);
  return { files: Object.fromEntries(files) };
}
