import type { TuneResult } from "../results/tuning.js";
import type { Provenance } from "./tuned-file.js";

/** Where a tuned method comes from, for its file. */
export function provenanceOf(result: TuneResult, name: string): Provenance {
  const { of, objective, solver, chosen, heldOut, optimism } = result.tuned.find((tuned) => tuned.name === name)!;
  const { experiment, runId, seed, dataset, splits, versions } = result;
  return {
    tuned: of,
    experiment,
    run: runId,
    seed,
    dataset: { name: dataset.name, hash: dataset.hash, accounts: dataset.accounts },
    truth: splits.truth,
    objective,
    solver,
    chosen: Object.fromEntries(
      Object.entries({ shape: chosen.shape, target: chosen.target, penalty: chosen.penalty }).filter(
        ([, value]) => value !== null,
      ),
    ),
    heldOut: {
      measure: heldOut.measure,
      estimate: heldOut.estimate,
      low: heldOut.low,
      high: heldOut.high,
      deviation: heldOut.deviation,
      level: result.level,
      splits: heldOut.splits,
      by: splits.by,
      share: splits.heldOut,
    },
    optimism,
    against: result.comparisons
      .filter(({ a, b, measure }) => a === name && measure === objective && !result.tuned.some((one) => one.name === b))
      .map(({ b, difference, low, high, verdict }) => ({ method: b, difference, low, high, verdict })),
    versions,
  };
}

/** The same for a mixture of several objectives: what the figures of the report say of the tuned method is not said of it. */
export function provenanceOfMixture(result: TuneResult, name: string, number: number): Provenance {
  const { tuned, experiment, run, seed, dataset, versions } = provenanceOf(result, name);
  const { objectives, candidates } = result.tuned.find((one) => one.name === name)!.front!;
  const { name: mixture, values, intervals } = candidates[number]!;
  return {
    tuned,
    experiment,
    run,
    seed,
    dataset,
    mixture,
    heldOut: objectives.map((objective, k) => ({
      objective: objective.name,
      estimate: values[k] ?? null,
      low: intervals?.[k]?.low ?? null,
      high: intervals?.[k]?.high ?? null,
    })),
    versions,
  };
}
