import fc from "fast-check";
import { expect, test } from "vitest";
import { shareColumn } from "../../../src/agreement/column.js";
import { commonRows } from "../../../src/agreement/common-rows.js";
import { crossedIn, discordantIn } from "../../../src/agreement/resampling/crossed.js";
import {
  crossedOfEight,
  handCrossed,
  newCrossedOfEight,
  packWeights,
  together,
} from "../../../src/agreement/resampling/crossed-of-eight.js";
import { jointOf } from "../../../src/agreement/resampling/joint.js";
import { drawSample, newSample } from "../../../src/agreement/resampling/sample.js";

test("crossedOfEight(joint, weights) counts for each of eight resamples what counting it alone does", () => {
  const panels = fc.integer({ min: 1, max: 40 }).chain((n) => {
    const column = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: n, maxLength: n });
    const times = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(1600)), { minLength: n, maxLength: n });
    return fc.tuple(column, column, fc.array(times, { minLength: 1, maxLength: together }));
  });
  fc.assert(
    fc.property(panels, ([x, y, draws]) => {
      const columns = [x, y].map((values, i) => shareColumn(`${i}`, Float64Array.from(values)));
      const joint = jointOf(commonRows(columns[0]!, columns[1]!));
      const weights = draws.map((times) => Int32Array.from(times));
      const crossed = newCrossedOfEight(joint);
      crossedOfEight(joint, packWeights(weights), crossed);
      for (const [index, weight] of weights.entries()) {
        const [alone, handed] = [newSample(joint), newSample(joint)];
        drawSample(joint, weight, alone);
        drawSample(joint, weight, handed);
        handCrossed(crossed, index, handed);
        const drawn = (counts: Int32Array) => counts.filter((_, i) => (alone.weight[i] ?? 0) > 0);
        expect(discordantIn(handed)).toBe(discordantIn(alone));
        expect(drawn(crossedIn(handed))).toEqual(drawn(crossedIn(alone)));
      }
    }),
    { numRuns: 500 },
  );
});
