import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { auc } from "../../../src/evaluation/measures/auc.js";
import { rankGrades } from "../../../src/evaluation/measures/graded-ranking.js";
import { parseMeasure } from "../../../src/evaluation/measures/parse-measure.js";

type ByTopic = Record<string, Record<string, number>>;
interface Curve {
  readonly differences: number[];
  readonly weights: number[];
  readonly area: number;
  readonly weighed: number;
}

const fixture = new URL("../../fixtures/trec_eval/measures.json", import.meta.url);
const { cases, curves }: { cases: Record<string, Record<"qrels" | "run" | "expected", ByTopic>>; curves: Curve[] } =
  JSON.parse(readFileSync(fixture, "utf8"));

describe("every measure of grades is trec_eval's to 1e-4", () => {
  test.each(Object.entries(cases))("%s", (_, { qrels, run, expected }) => {
    expect(Object.keys(expected).length).toBe(4);
    for (const [topic, values] of Object.entries(expected)) {
      const [ids, scores] = [Object.keys(run[topic]!), Float64Array.from(Object.values(run[topic]!))];
      const ranking = rankGrades(ids, scores, new Map(Object.entries(qrels[topic]!)), "trec");
      expect(Object.keys(values).length).toBe(21);
      for (const [name, value] of Object.entries(values)) {
        const { measure, settings } = parseMeasure(name);
        expect(Math.abs(measure.grades!(ranking, settings) - value), `${topic} ${name}`).toBeLessThan(1e-9);
      }
    }
  });
});

test("auc of score differences is scikit-learn's to 1e-12, with and without weights", () => {
  expect(curves.length).toBe(4);
  for (const { differences, weights, area, weighed } of curves) {
    const shares = new Float64Array(differences.length).fill(1);
    const judged = auc.judgements({ differences: Float64Array.from(differences), shares, probabilities: shares });
    expect(Math.abs(judged.estimate(shares) - area)).toBeLessThan(1e-12);
    expect(Math.abs(judged.estimate(Float64Array.from(weights)) - weighed)).toBeLessThan(1e-12);
  }
});
