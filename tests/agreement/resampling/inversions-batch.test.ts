import fc from "fast-check";
import { expect, test } from "vitest";
import { commonRows } from "../../../src/agreement/common-rows.js";
import {
  batchSize,
  countInversions,
  handInversions,
  newInversionsBatch,
  packWeights,
} from "../../../src/agreement/resampling/inversions-batch.js";
import { discordantIn, inversionsIn } from "../../../src/agreement/resampling/inversions-in.js";
import { jointOf } from "../../../src/agreement/resampling/joint.js";
import { drawSample, newSample } from "../../../src/agreement/resampling/sample.js";
import { shareColumn } from "../../../src/agreement/shared-column.js";

test("countInversions(joint, weights) counts for each of eight resamples what counting it alone does", () => {
  const panels = fc.integer({ min: 1, max: 40 }).chain((n) => {
    const column = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: n, maxLength: n });
    const times = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(1600)), { minLength: n, maxLength: n });
    return fc.tuple(column, column, fc.array(times, { minLength: 1, maxLength: batchSize }));
  });
  fc.assert(
    fc.property(panels, ([x, y, draws]) => {
      const columns = [x, y].map((values, i) => shareColumn(`${i}`, Float64Array.from(values)));
      const joint = jointOf(commonRows(columns[0]!, columns[1]!));
      const weights = draws.map((times) => Int32Array.from(times));
      const inversions = newInversionsBatch(joint);
      countInversions(joint, packWeights(weights), inversions);
      for (const [index, weight] of weights.entries()) {
        const [alone, handed] = [newSample(joint), newSample(joint)];
        drawSample(joint, weight, alone);
        drawSample(joint, weight, handed);
        handInversions(inversions, index, handed);
        const drawn = (counts: Int32Array) => counts.filter((_, i) => (alone.weight[i] ?? 0) > 0);
        expect(discordantIn(handed)).toBe(discordantIn(alone));
        expect(drawn(inversionsIn(handed))).toEqual(drawn(inversionsIn(alone)));
      }
    }),
    { numRuns: 500 },
  );
});
