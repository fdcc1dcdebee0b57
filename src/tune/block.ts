import { readMethod } from "../experiment/methods/method-files.js";
import type { ResolvedExperiment } from "../experiment/resolve.js";
import { isSearchName, type TuneSpec } from "../experiment/tune-spec.js";
import { nameMethod, type ParsedMethod } from "../methods/parse.js";
import { BadInput } from "../problem.js";
import type { TuneSubject } from "./problem.js";

/** One `tune:` block whose names have been looked up. */
export interface Block {
  readonly name: string;
  readonly spec: TuneSpec;
  readonly subject: TuneSubject;
  /** The method before it is tuned; null for a composite that is yet to be made. */
  readonly untuned: ParsedMethod | null;
}

/**
 * Looks up what each block tunes.
 * @throws BadInput for an unknown method, and for two blocks of one name.
 */
export async function blocksOf(experiment: ResolvedExperiment): Promise<Block[]> {
  const { spec, folder, name } = experiment;
  const file = `${name}.yaml`;
  if (!spec.tune)
    throw new BadInput({
      file,
      column: "tune",
      what: "missing",
      expected: "a block that says what to tune, such as tune: {objective: auc}",
    });
  const blocks: Block[] = [];
  for (const block of [spec.tune].flat()) blocks.push(await blockOf(block, experiment, folder));
  const names = blocks.map((block) => block.name);
  const twice = names.find(
    (one, i) => names.indexOf(one) !== i || experiment.methods.some((method) => method.name === one),
  );
  if (twice !== undefined)
    throw new BadInput({
      file,
      column: "tune.name",
      what: "name is taken",
      value: twice,
      expected: "a name of its own for each tuned method",
    });
  return blocks;
}

async function blockOf(spec: TuneSpec, experiment: ResolvedExperiment, folder: string): Promise<Block> {
  if (spec.signals) {
    if (isSearchName(spec.solver))
      throw new BadInput({
        column: "tune.solver",
        what: "a composite of signals is not searched",
        value: spec.solver,
        expected: "auto or convex: its best weights are computed",
      });
    const name = spec.name ?? `tuned-${experiment.name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
    return { name, spec, subject: { kind: "signals", signals: spec.signals, name }, untuned: null };
  }
  const untuned = spec.method === undefined ? experiment.methods[0]! : await readMethod(spec.method, folder);
  const file = untuned.files?.[untuned.name];
  const name = spec.name ?? `tuned-${untuned.id.replace(/^tuned-/, "")}`;
  if (file && "composite" in file)
    return { name, spec, subject: { kind: "composite", description: file.composite }, untuned };
  if (untuned.files)
    throw new BadInput({
      column: "tune.method",
      what: "cannot be tuned: it is made of files",
      value: untuned.name,
      expected: "a registered method, or a composite by its path",
    });
  return { name, spec, subject: { kind: "recipe", recipe: nameMethod(untuned.id, untuned.params) }, untuned };
}
