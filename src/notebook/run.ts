import { type RunOptions, type RunOutcome, runExperiment } from "../experiment/run.js";

/**
 * Runs an experiment file into a run folder, as `cloutlab run` does; methods of a cell can be handed over as
 * `{ methods: { myMethod } }`, and the file names them by their ids: `my-method`.
 * @throws BadInput for whatever is wrong with the experiment or its dataset; nothing is left behind then.
 */
export function run(file: string, { out = "runs", ...options }: Partial<RunOptions> = {}): Promise<RunOutcome> {
  return runExperiment(file, { out, ...options });
}
