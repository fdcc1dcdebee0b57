import type { ShapeName } from "../../experiment/tune-spec.js";
import { matcher } from "../../pattern.js";
import { BadInput } from "../../problem.js";
import { balanceWeights } from "../../sensitivity/balance.js";
import type { Candidate, Fit, Tuner } from "../candidate.js";
import { accountsAsTraining, type TrainingAccounts } from "../held-out/parts.js";
import type { BalanceProblem, Importances, TuneProblem } from "../problem.js";
import { scoreTuned } from "../score-tuned.js";
import { designOf } from "./linear-tuner.js";

/**
 * Finds the weights of a composite under which its parts matter as much as wanted: no truth is looked at, so that every figure by one is
 * of accounts that were not tuned on, whoever they are.
 */
export function balanceTuner(problem: TuneProblem, balance: Importances): Tuner<TrainingAccounts> {
  const { spec, subject, accounts, graphs } = problem;
  if (
    subject.kind === "recipe" ||
    (subject.kind === "composite" && subject.description.aggregation.method !== "arithmetic")
  )
    throw new BadInput({
      column: "tune.objective",
      what: "only a weighted mean can be balanced",
      value: problem.name,
      expected: "signals, or a composite with arithmetic aggregation",
    });
  const plain = spec.shapes.find((shape) => isPlain[shape]) ?? "log";
  const candidate: Candidate = { shape: subject.kind === "signals" ? plain : null, target: null, penalty: 0 };
  const score = (fit: Fit) => scoreTuned(problem, fit.method(), graphs);
  const rows = new Map(accounts.map((account, row) => [account, row]));
  return {
    candidates: [candidate],
    fit: (training) => [balanced(problem, balance, candidate, training, rows)],
    order: score,
    score,
  };
}

/** The balance over all accounts, with what it was chosen from: nothing, for a balance has one candidate. */
export function balancedOverall(problem: BalanceProblem): { readonly fit: Fit; readonly candidate: Candidate } {
  const tuner = balanceTuner(problem, problem.balance);
  const [fit] = tuner.fit(accountsAsTraining([...problem.accounts].sort()), tuner.candidates, []);
  return { fit: fit!, candidate: tuner.candidates[0]! };
}

// Of a bent shape the parts of a signal would be balanced against each other.
const isPlain: Readonly<Record<ShapeName, boolean>> = {
  linear: true,
  log: true,
  percentile: true,
  "log-bent": false,
  "log-bent-twice": false,
};

function balanced(
  problem: TuneProblem,
  balance: Importances,
  { shape }: Candidate,
  training: TrainingAccounts,
  rowOf: ReadonlyMap<string, number>,
): Fit {
  const rows = training.accounts.flatMap((account) => rowOf.get(account) ?? []);
  const design = designOf(problem, shape, rows);
  const names = design.columns.map(({ name }) => name);
  const columns = design.columns.map(({ values }) => Float64Array.from(rows, (row) => values[row]!));
  const target = targetOf(balance, design.columns);
  const found = balanceWeights(columns, { names, target });
  return {
    parameters: Object.fromEntries(names.map((name, i) => [name, found.weights[i]!])),
    method: () => ({ composite: design.compose(found.weights, 1) }),
    solver: "balance of importances (closed form)",
    converged: true,
    residual: null,
    evaluations: 0,
    notes: found.achieved
      ? design.notes
      : [
          ...design.notes,
          "no weights that are not negative give the importances that are wanted: these come as near as can be",
        ],
    balance: names.map((name, i) => ({
      name,
      target: target[i]!,
      importance: found.importance[i]!,
      correlation: found.correlations[i]!,
    })),
  };
}

function targetOf(
  balance: Importances,
  columns: readonly { readonly name: string; readonly signal?: string | undefined }[],
) {
  if (balance === "equal") return new Float64Array(columns.length).fill(1 / columns.length);
  const used = new Set<string>();
  const wanted = Float64Array.from(columns, ({ name, signal }) => {
    const found = Object.keys(balance).find(
      (pattern) => matcher([pattern])(name) || matcher([pattern])(signal ?? name),
    );
    if (found === undefined)
      throw new BadInput({
        column: "tune.objective.balance",
        what: "no importance is stated of a part",
        value: name,
        expected: "one for each, by name or pattern",
      });
    used.add(found);
    return balance[found]!;
  });
  const stray = Object.keys(balance).find((pattern) => !used.has(pattern));
  if (stray !== undefined)
    throw new BadInput({
      column: "tune.objective.balance",
      what: "no such part",
      value: stray,
      names: columns.map(({ name }) => name),
    });
  const total = wanted.reduce((sum, one) => sum + one, 0);
  if (!(total > 0))
    throw new BadInput({
      column: "tune.objective.balance",
      what: "no part is to matter",
      expected: "an importance above 0",
    });
  return wanted.map((one) => one / total);
}
