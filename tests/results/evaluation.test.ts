import { describe, expect, it } from "vitest";
import { across } from "../../src/evaluation/across.js";
import { acrossFormat } from "../../src/results/across.js";
import { type Evaluation, evaluationFormat } from "../../src/results/evaluation.js";
import type { RunEvaluation } from "../../src/results/run-evaluation.js";
import { readingsSchema, runEvaluationFormat } from "../../src/results/run-evaluation-file.js";
import { reportData } from "../report/fixture.js";

const run = reportData({ accounts: 60 }).evaluation!;
const alone: RunEvaluation = { ...run, truths: run.truths.slice(0, 1), agreement: [] };
const { name: _, ...evaluation } = run.truths[0]!;

describe("evaluationFormat", () => {
  it("reads what it wrote, and writes it again with the same bytes", () => {
    const text = evaluationFormat.write(evaluation);
    expect(evaluationFormat.parse(JSON.parse(text))).toEqual(evaluation);
    expect(evaluationFormat.write(evaluationFormat.parse(JSON.parse(text)))).toBe(text);
  });

  it("writes keys in its own order whatever the result's, and null for a number that is none", () => {
    const [first] = evaluation.evaluation;
    const turned = Object.fromEntries(Object.entries({ ...evaluation, margin: Number.NaN }).reverse()) as Evaluation;
    const written = JSON.parse(evaluationFormat.write(turned));
    expect(Object.keys(written)).toEqual(Object.keys(evaluation));
    expect(Object.keys(written.evaluation[0])).toEqual(["method", "measure", "topic", "n", "estimate", "low", "high"]);
    expect(Object.keys(written.differences[0])).toEqual([
      ...["a", "b", "measure", "difference", "low", "high", "p", "adjustedP", "verdict", "detectable"],
      ...["dataNeeded", "effectiveAccounts"],
    ]);
    expect(written.margin).toBe(null);
    expect(written.evaluation[0]).toEqual(first);
  });

  it("refuses another version and another type, and says where", () => {
    expect(() => evaluationFormat.parse({ ...evaluation, version: 2 })).toThrow(/"version"/);
    const wrong = { ...evaluation, evaluation: [{ ...evaluation.evaluation[0], estimate: "high" }] };
    expect(() => evaluationFormat.parse(wrong)).toThrow("evaluation.0.estimate");
  });
});

describe("runEvaluationFormat", () => {
  it("reads what it wrote, of one truth and of several, and writes it again with the same bytes", () => {
    for (const one of [alone, run]) {
      const text = runEvaluationFormat.write(one);
      expect(runEvaluationFormat.parse(JSON.parse(text))).toEqual(one);
      expect(runEvaluationFormat.write(runEvaluationFormat.parse(JSON.parse(text)))).toBe(text);
    }
  });

  it("writes one truth as an evaluation with its name and the baselines", () => {
    const { name, baselines, ...found } = JSON.parse(runEvaluationFormat.write(alone));
    expect([name, baselines]).toEqual(["judgements", run.baselines]);
    expect(JSON.stringify(found)).toBe(JSON.stringify(JSON.parse(evaluationFormat.write(evaluation))));
  });

  it("writes several with the truth of each entry and difference, and how one is right by another", () => {
    const written = JSON.parse(runEvaluationFormat.write(run));
    expect(Object.keys(written)).toEqual([
      ...["version", "baselines", "truths", "evaluation", "differences", "agreement"],
    ]);
    expect(Object.keys(written.truths[0]).slice(0, 3)).toEqual(["name", "kind", "unit"]);
    expect(written.truths.map(({ kind }: { kind: string }) => kind)).toEqual(["judgements", "reference"]);
    expect(Object.keys(written.evaluation[0]).slice(0, 2)).toEqual(["truth", "method"]);
    expect(written.differences.at(-1).truth).toBe("reference");
    expect(written.agreement).toEqual(run.agreement);
  });

  it("refuses another version and another type, and says where", () => {
    expect(() => runEvaluationFormat.parse({ ...JSON.parse(runEvaluationFormat.write(run)), version: 3 })).toThrow(
      /"version"/,
    );
    expect(() => runEvaluationFormat.parse(JSON.parse(evaluationFormat.write(evaluation)))).toThrow(/"name"/);
    expect(() => runEvaluationFormat.parse(null)).toThrow(/expected object/);
  });
});

it("readingsSchema takes the readings of either kind of file, and of one that holds nothing else", () => {
  const readings = (text: string) => readingsSchema.parse(JSON.parse(text)).evaluation;
  const { method, measure, topic, estimate } = evaluation.evaluation[0]!;
  expect(readings(evaluationFormat.write(evaluation))[0]).toEqual({ method, measure, topic, estimate });
  expect(readings(runEvaluationFormat.write(run))[0]).toEqual({
    truth: "judgements",
    method,
    measure,
    topic,
    estimate,
  });
  const least = { version: 1, evaluation: [{ method, measure, topic, estimate }] };
  expect(readings(JSON.stringify(least))).toHaveLength(1);
});

describe("acrossFormat", () => {
  const block = (name: string, a: number, b: number | null) => ({
    name,
    readings: [
      { method: "a", measure: "auc", estimate: a },
      { method: "b", measure: "auc", estimate: b },
    ],
  });

  it("reads what it wrote, and writes it again with the same bytes", () => {
    // Where all blocks agree F is infinite; where none is left no rank is known.
    for (const blocks of [
      [block("x", 1, 0), block("y", 1, 0.5)],
      [block("x", 1, null), block("y", 1, null)],
    ]) {
      const found = across(blocks, 0.95);
      const text = acrossFormat.write(found);
      expect(acrossFormat.parse(JSON.parse(text))).toEqual(found);
      expect(acrossFormat.write(acrossFormat.parse(JSON.parse(text)))).toBe(text);
    }
    expect(across([block("x", 1, null), block("y", 1, null)], 0.95).across[0]!.methods[0]!.meanRank).toBe(null);
  });

  it("refuses another version and another type, and says where", () => {
    const found = across([block("x", 1, 0), block("y", 1, 0.5)], 0.95);
    expect(() => acrossFormat.parse({ ...found, version: 2 })).toThrow(/"version"/);
    expect(() => acrossFormat.parse({ ...found, across: [{ ...found.across[0], pairs: 1 }] })).toThrow(
      "across.0.pairs",
    );
  });
});
