import { expect, test } from "vitest";
import { agreementMatrices } from "../../src/report/agreement-matrix.js";
import { comparison } from "./fixture.js";

test("agreementMatrices(comparison) mirrors a symmetric statistic, with the shares of ties turned", () => {
  const found = comparison(100, ["a", "b", "c", "d"]);
  const matrices = agreementMatrices(found);
  expect(matrices.map(({ statistic, stratum }) => `${statistic} ${stratum}`).slice(0, 4)).toEqual([
    "pearson all",
    "pearson 10%",
    "pearson 1%",
    "spearman all",
  ]);
  expect(matrices[0]?.rows[3]?.[0]).toMatchObject({ a: "d", b: "a", tiedA: 0.124, tiedB: 0 });
  expect(matrices[0]?.rows[2]?.[2]).toBeNull();
});

test.each([
  ["somers-d", null],
  ["tau-ap(ties=a)", null],
  ["tau-ap(ties=none)", null],
  ["tau-ap(ties=b)", { a: "b", b: "a" }],
])("agreementMatrices(comparison) mirrors %s only if neither side is the reference", (statistic, mirrored) => {
  const found = comparison(100, ["a", "b"]);
  const agreement = found.agreement.map((entry) => ({ ...entry, statistic }));
  const [matrix] = agreementMatrices({ ...found, agreement });
  expect(matrix?.rows[0]?.[1]).not.toBeNull();
  if (mirrored) expect(matrix?.rows[1]?.[0]).toMatchObject(mirrored);
  else expect(matrix?.rows[1]?.[0]).toBeNull();
});

test("agreementMatrices(comparison) is empty for a single method", () => {
  expect(agreementMatrices(comparison(100, ["a"]))).toEqual([]);
});
