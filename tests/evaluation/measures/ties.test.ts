import fc from "fast-check";
import { expect, test } from "vitest";
import { rankGrades } from "../../../src/evaluation/measures/graded-ranking.js";
import { parseMeasure } from "../../../src/evaluation/measures/parse-measure.js";

const names = ["nDCG", "nDCG@2", "AP", "AP@3", "RR", "RR@2", "P@2", "R@3", "Rprec", "Bpref"];

function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => orders(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]));
}

test("measures with ties=expected are the mean over all orders of equal scores", () => {
  const account = fc.record({ score: fc.integer({ min: 0, max: 1 }), grade: fc.constantFrom(-1, 0, 1, 2, Number.NaN) });
  fc.assert(
    fc.property(fc.array(account, { minLength: 1, maxLength: 5 }), (accounts) => {
      const ids = accounts.map((_, i) => `id${i}`);
      const grades = new Map(
        ids.map((id, i) => [id, accounts[i]!.grade] as const).filter(([, grade]) => !Number.isNaN(grade)),
      );
      grades.set("not ranked", 1);
      const scores = Float64Array.from(accounts, ({ score }) => score);
      // Every order of equal scores is some order of all accounts, and each is one of equally many.
      const broken = orders([...ids.keys()]).map((order) => scores.map((score, i) => score + order[i]! / 100));
      for (const name of names) {
        const { measure, settings } = parseMeasure(name);
        const expected = rankGrades(ids, scores, grades, "expected");
        const each = broken.map((values) => measure.grades!(rankGrades(ids, values, grades, "trec"), settings));
        const mean = each.reduce((sum, value) => sum + value, 0) / each.length;
        expect(measure.grades!(expected, settings), name).toBeCloseTo(mean, 12);
      }
    }),
    { numRuns: 40 },
  );
});

test("rankGrades(..., 'trec') puts equal scores in descending order of the ids' bytes", () => {
  const grades = new Map([
    ["a", 1],
    ["b", 2],
    ["é", 3],
  ]);
  const { grades: ranked } = rankGrades(
    ["a", "b", "é", "Z", "none"],
    Float64Array.of(5, 5, 5, 9, Number.NaN),
    grades,
    "trec",
  );
  expect([...ranked]).toEqual([Number.NaN, 3, 2, 1]);
});
