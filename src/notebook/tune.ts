import type { TuneOutcome } from "../results/tuning.js";
import type { TuneOptions } from "../tune/tune.js";

/**
 * Tunes what the `tune:` blocks of an experiment file say, as `cloutlab tune` does: what is reported is measured on accounts that
 * the tuning never saw. What was interrupted goes on where it was. docs/tuning.md says what a block may have.
 * @throws BadInput for whatever is wrong with the experiment, its dataset or the constraints.
 * @example
 * import { tune } from "cloutlab";
 *
 * const { result } = await tune("experiments/tune-impact.yaml");
 * for (const { name, heldOut, optimism } of result?.tuned ?? []) console.log(name, heldOut.estimate, optimism);
 */
export async function tune(
  file: string,
  { out = "runs", ...options }: Partial<TuneOptions> = {},
): Promise<TuneOutcome> {
  const { tuneExperiment } = await import("../tune/tune.js");
  return tuneExperiment(file, { out, ...options });
}
