import { kindOf } from "../../evaluation/truth/truth.js";
import type { ShapeName } from "../../experiment/tune-spec.js";
import type { CompositeDescription } from "../../methods/composite/description.js";
import type { SignalTable } from "../../table.js";
import type { Fit, Tuner } from "../candidate.js";
import { compositeDesign } from "../design/composite-design.js";
import type { Design } from "../design/design.js";
import { signalsDesign } from "../design/signals-design.js";
import type { TrainingPart } from "../held-out/parts.js";
import type { TruthProblem, TuneProblem } from "../problem.js";
import { scoreComposite } from "../score-tuned.js";
import { convexFits } from "./convex-fits.js";

const usualPenalties = { pairs: [30, 100, 300], values: [0, 1, 10, 100] } as const;

/** Tunes the weights of a composite where the score is a weighted mean of columns: a convex problem, solved to its optimum. */
export function linearTuner(problem: TruthProblem): Tuner {
  const { subject, spec, truth } = problem;
  const table: SignalTable = problem;
  const shapes = subject.kind === "signals" ? spec.shapes : [null];
  const toValues = "values" in kindOf(truth).fitTo(truth);
  const targets = toValues ? (["value", "rank"] as const) : [null];
  const penalties = spec.penalties ?? usualPenalties[toValues ? "values" : "pairs"];
  const candidates = shapes.flatMap((shape) =>
    targets.flatMap((target) => [...penalties].sort((a, b) => b - a).map((penalty) => ({ shape, target, penalty }))),
  );
  const rows = new Map(table.accounts.map((account, row) => [account, row]));
  const rowsOf = ({ accounts }: TrainingPart) => accounts.flatMap((account) => rows.get(account) ?? []);
  return {
    candidates,
    fit(training, chosen, keys) {
      const fits: (Fit | null)[] = chosen.map(() => null);
      for (const shape of new Set(chosen.map((candidate) => candidate.shape))) {
        const places = [...chosen.keys()].filter((i) => chosen[i]!.shape === shape);
        const design = designOf(problem, shape, rowsOf(training));
        const found = convexFits(
          problem,
          design,
          training,
          places.map((i) => chosen[i]!),
          keys,
        );
        places.forEach((place, i) => {
          fits[place] = found[i]!;
        });
      }
      return fits;
    },
    refit(training, candidate) {
      const design = designOf(problem, candidate.shape, rowsOf(training));
      return (counts) =>
        convexFits(problem, design, training, [candidate], ["tune", "whole", "fit"], counts)[0]?.parameters ?? null;
    },
    order: (fit) => fit.sums ?? scoreFit(table, fit),
    score: (fit) => scoreFit(table, fit),
  };
}

function scoreFit(table: SignalTable, { method }: Fit): Float64Array {
  return scoreComposite(table, (method() as { composite: CompositeDescription }).composite);
}

/** The columns that a problem's weights are for, in a shape; scales are those of the given rows. */
export function designOf(problem: TuneProblem, shape: ShapeName | null, rows: readonly number[]): Design {
  const { subject } = problem;
  if (subject.kind === "signals") return signalsDesign(problem, shape!, rows);
  return compositeDesign(problem, (subject as { description: CompositeDescription }).description, rows);
}
