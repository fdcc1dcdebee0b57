import { evaluateAgainst } from "../../src/evaluation/evaluate-against.js";
import type { Judgements } from "../../src/evaluation/truth/judgements/judgements.js";
import type { Reference } from "../../src/evaluation/truth/reference/reference.js";
import { truthAgreement } from "../../src/evaluation/truth-agreement.js";
import { random } from "../../src/random.js";
import type { AccountRow } from "../../src/results/run.js";
import type { RunEvaluation } from "../../src/results/run-evaluation.js";
import type { Table } from "../../src/table.js";

/** An evaluation as a run makes it, of the scores of these rows against seeded judgements and a reference. */
export function runEvaluation(
  rows: readonly AccountRow[],
  methods: readonly string[],
  names: readonly string[] = ["judgements", "reference"],
  resamples = 60,
): RunEvaluation {
  const accounts = rows.map((_, i) => `a${i}`);
  const column = (i: number) => Float64Array.from(rows, ({ scores }) => scores[i] ?? Number.NaN);
  const scores: Table = { accounts, columns: new Map(methods.map((name, i) => [name, column(i)])) };
  const draw = random(7, "evaluation-fixture");
  const value = rows.map(({ scores: [first] }) => (first ?? 0) + 12 * draw.normal());
  const reference: Reference = { kind: "reference", values: new Map(accounts.map((id, i) => [id, value[i]!])) };
  const truths = [
    { name: names[0]!, truth: judgementsOf(accounts, value), measures: ["accuracy", "auc"] },
    { name: names[1]!, truth: reference, measures: ["spearman"] },
  ];
  const options = { seed: 1, resamples, level: 0.95, followers: column(3) };
  return {
    truths: truths.map(({ name, truth, measures }) => ({
      name,
      ...evaluateAgainst(scores, truth, { ...options, measures }),
    })),
    agreement: truthAgreement(scores, truths, options).agreement,
    baselines: methods.slice(3),
  };
}

function judgementsOf(accounts: readonly string[], value: readonly number[]): Judgements {
  const draw = random(7, "judgements-fixture");
  const pairs = Array.from({ length: 2 * accounts.length }, () => {
    const a = draw.integer(accounts.length);
    const b = (a + 1 + draw.integer(accounts.length - 1)) % accounts.length;
    return value[a]! + 20 * draw.normal() > value[b]! ? [a, b] : [b, a];
  });
  return {
    kind: "judgements",
    winners: pairs.map(([a]) => accounts[a!]!),
    losers: pairs.map(([, b]) => accounts[b!]!),
    weights: new Float64Array(pairs.length).fill(1),
    ties: new Float64Array(pairs.length),
  };
}
