import type { RunOptions } from "../experiment/run.js";
import type { RunOutcome } from "../results/run.js";

/**
 * Runs an experiment file into a run folder, as `cloutlab run` does; methods of a cell can be handed over as
 * `{ methods: { myMethod } }`, and the file names them by their ids: `my-method`. A run that is there already, with the same data,
 * methods, seed and versions, is read and not made again.
 * @throws BadInput for whatever is wrong with the experiment or its dataset; nothing is left behind then.
 * @example
 * import { run } from "cloutlab";
 *
 * const { folder, status } = await run("experiments/legacy-vs-impact.yaml");
 * console.log(status, folder);
 */
export async function run(file: string, { out = "runs", ...options }: Partial<RunOptions> = {}): Promise<RunOutcome> {
  // A cell that imports the library should not wait for what it may never use.
  const { runExperiment } = await import("../experiment/run.js");
  return runExperiment(file, { out, ...options });
}
