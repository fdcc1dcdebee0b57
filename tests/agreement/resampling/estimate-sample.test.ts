import fc from "fast-check";
import { expect, test } from "vitest";
import { commonRows } from "../../../src/agreement/common-rows.js";
import { estimateSample, holdsTiesAgainst } from "../../../src/agreement/resampling/estimate-sample.js";
import { jointOf } from "../../../src/agreement/resampling/joint.js";
import { drawSample, newPart, newSample, restrictSample } from "../../../src/agreement/resampling/sample.js";
import { shareColumn } from "../../../src/agreement/shared-column.js";
import { parseStratum, stratumRows } from "../../../src/agreement/stratum.js";
import { parseStatistic } from "../../../src/stats/parse-statistic.js";
import { prepare } from "../../../src/stats/ranked.js";
import { take } from "../../../src/stats/take.js";

// Two columns with ties and unknown scores, and how often each account is drawn.
const resamples = fc.integer({ min: 2, max: 60 }).chain((n) => {
  const score = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 9 }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  );
  const column = fc.array(score, { minLength: n, maxLength: n });
  return fc.tuple(column, column, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: n, maxLength: n }));
});
const names = ["pearson", "spearman", "kendall-tau-b", "weighted-tau", "kendall-tau-a", "somers-d", "mean-rank-shift"];

test("estimateSample(statistic, sample) is what the statistic gives of the repeated rows, in every stratum", () => {
  fc.assert(
    fc.property(resamples, fc.constantFrom("all", "30%", "10%"), ([x, y, weights], name) => {
      const stratum = parseStratum(name);
      const joint = jointOf(commonRows(shareColumn("x", Float64Array.from(x)), shareColumn("y", Float64Array.from(y))));
      const [whole, part] = [newSample(joint), newPart(joint)];
      drawSample(joint, Int32Array.from(weights), whole);
      restrictSample(whole, stratum.share, part);
      const known = weights.flatMap((times, row) =>
        Number.isNaN((x[row] ?? 0) + (y[row] ?? 0)) ? [] : new Array<number>(times).fill(row),
      );
      const [a, b] = [x, y].map((column) => prepare(Float64Array.from(known, (row) => column[row] ?? 0)));
      const rows = stratumRows(stratum, a!, b!);
      for (const chosen of names.map(parseStatistic)) {
        const slow = chosen.statistic.estimate(take(a!, rows), take(b!, rows), chosen.settings);
        const fast = estimateSample(chosen, stratum.share === 1 ? whole : part, joint);
        if (Number.isNaN(slow)) expect(fast).toBeNaN();
        else expect(fast).toBeCloseTo(slow, 11);
      }
    }),
    { numRuns: 1000 },
  );
});

test("estimateSample(statistic, sample) of a column with itself is 1 by every measure of the top, though accounts repeat", () => {
  const column = shareColumn(
    "x",
    Float64Array.from({ length: 50 }, (_, row) => (row * 7) % 50),
  );
  const joint = jointOf(commonRows(column, column));
  const sample = newSample(joint);
  drawSample(
    joint,
    Int32Array.from({ length: 50 }, (_, row) => row % 4),
    sample,
  );
  for (const chosen of ["rbo", "rbo(p=0.9,ties=a)", "overlap@10", "jaccard@10", "tau-ap(ties=a)"].map(parseStatistic)) {
    expect(holdsTiesAgainst(chosen)).toBe(true);
    expect(estimateSample(chosen, sample, joint)).toBeCloseTo(1, 12);
  }
});

test("drawSample(joint, weights) of one of each account is the data", () => {
  const [x, y] = [Float64Array.of(3, 1, 2, 2), Float64Array.of(1, 2, 3, 3)];
  const joint = jointOf(commonRows(shareColumn("x", x), shareColumn("y", y)));
  const sample = newSample(joint);
  drawSample(joint, Int32Array.of(1, 1, 1, 1), sample);
  expect([sample.size, sample.total]).toEqual([4, 4]);
  expect([...sample.groupA.subarray(0, 4)]).toEqual([0, 1, 1, 2]);
});
