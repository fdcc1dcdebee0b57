import { parseMeasure } from "../evaluation/measures/parse-measure.js";
import { weightsOf } from "../methods/composite/weights.js";
import type { TunedChoice, TunedMethod, TunedParameter } from "../results/tuned-method.js";
import { mean } from "../stats/mean.js";
import { percentileInterval } from "../stats/percentile-interval.js";
import type { Block } from "./block.js";
import type { Candidate, Fit } from "./candidate.js";
import { tradeOffsOf } from "./front/trade-offs-of.js";
import { figureOf, type HeldOutValues } from "./held-out-values.js";
import type { Outcome, SplitOutcome } from "./outcome.js";
import type { TuneProblem } from "./problem.js";
import type { TunedBlock } from "./tuned-block.js";
import { tunerOf } from "./tuners/tuner-of.js";

/** The tuned method of a block, with what is known of it. */
export function tunedMethod(found: TunedBlock, values: HeldOutValues): TunedMethod {
  const { block, problem, whole, splits } = found;
  // Without a truth there is no objective: the file says "" then.
  const objective = problem.kind === "balance" ? "" : problem.objective;
  const heldOut = problem.kind === "balance" ? nothingHeldOut : figureOf(values, problem.name, 0);
  const inSample = meanOf(splits.map((split) => split.inSample));
  const choices = tunerOf(problem).candidates.map((candidate, i) =>
    choiceOf(candidate, whole.inner[i] ?? null, splits),
  );
  return {
    name: problem.name,
    of: block.untuned?.name ?? `signals ${block.spec.signals!.join(", ")}`,
    objective,
    solver: whole.solver,
    converged: whole.converged,
    residual: whole.residual,
    evaluations: whole.evaluations,
    chosen: choices.find((choice) => isSame(choice, whole.candidate))!,
    choices,
    parameters: parametersOf(found, values.level),
    heldOut,
    inSample,
    optimism: optimismOf(problem, inSample, heldOut.estimate),
    inSampleOfWhole: whole.inSample,
    meaning: found.sensitivity,
    balance: whole.balance ?? null,
    front: tradeOffsOf(found, values),
    file: `${problem.name}.yaml`,
    notes: [...new Set(whole.notes)],
  };
}

// Figures of two spans of time differ for other reasons too.
function optimismOf(problem: TuneProblem, inSample: number | null, heldOut: number | null): number | null {
  if (problem.kind === "balance" || problem.by === "time" || inSample === null || heldOut === null) return null;
  const { better } = parseMeasure(problem.objective).measure;
  return better === "higher" ? inSample - heldOut : heldOut - inSample;
}

const nothingHeldOut = { measure: "", estimate: null, low: null, high: null, deviation: null, error: null, splits: 0 };

function choiceOf(candidate: Candidate, inner: number | null, splits: readonly SplitOutcome[]): TunedChoice {
  return { ...candidate, inner, chosenIn: splits.filter((split) => isSame(split.candidate, candidate)).length };
}

type Choosable = Pick<TunedChoice, "shape" | "target" | "penalty">;

function isSame(a: Choosable, b: Choosable): boolean {
  return a.shape === b.shape && a.target === b.target && a.penalty === b.penalty;
}

function parametersOf({ block, whole, resamples }: TunedBlock, level: number): TunedParameter[] {
  const untuned = untunedOf(block);
  const names = Object.keys(whole.parameters);
  return names.map((name, i) => {
    const drawn = Float64Array.from(resamples.flatMap((values) => values[i] ?? []));
    const { low, high } =
      drawn.length > 1 && typeof whole.parameters[name] === "number"
        ? percentileInterval(drawn, level)
        : { low: null, high: null };
    return {
      name,
      signal: signalOf(whole, name),
      value: whole.parameters[name]!,
      untuned: untuned[name] ?? null,
      low,
      high,
    };
  });
}

function untunedOf({ subject, untuned }: Block): Fit["parameters"] {
  if (subject.kind !== "composite") return untuned?.params ?? {};
  const weights = weightsOf(subject.description);
  const total = Object.values(subject.description.parts).reduce((sum, { weight }) => sum + weight, 0);
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, weight / total]));
}

function signalOf({ form }: Outcome, name: string): string | null {
  if (!("composite" in form)) return null;
  const part = form.composite.parts[name];
  return part && "signal" in part ? part.signal : null;
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? mean(Float64Array.from(known)) : null;
}
