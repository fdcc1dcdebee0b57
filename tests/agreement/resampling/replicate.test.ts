import fc from "fast-check";
import { expect, test } from "vitest";
import { commonRows } from "../../../src/agreement/common-rows.js";
import { everyPair } from "../../../src/agreement/every-pair.js";
import { estimateSample } from "../../../src/agreement/resampling/estimate-sample.js";
import { jointOf } from "../../../src/agreement/resampling/joint.js";
import { planOf, weightsOf } from "../../../src/agreement/resampling/plan.js";
import { replicate } from "../../../src/agreement/resampling/replicate.js";
import { drawSample, newSample } from "../../../src/agreement/resampling/sample.js";
import { shareColumn } from "../../../src/agreement/shared-column.js";
import { parseStratum } from "../../../src/agreement/stratum.js";
import { parseStatistic } from "../../../src/stats/parse-statistic.js";

const statistics = ["kendall-tau-b", "spearman", "weighted-tau", "pearson"].map(parseStatistic);

test("replicate(columns) gives each resample of each pair what it is by itself, whatever the pairs share", () => {
  const panels = fc.tuple(fc.integer({ min: 2, max: 30 }), fc.boolean()).chain(([n, gaps]) => {
    const score = fc.integer({ min: 0, max: 6 });
    const cell = gaps ? fc.oneof({ weight: 5, arbitrary: score }, fc.constant(Number.NaN)) : score;
    return fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 2, maxLength: 4 });
  });
  fc.assert(
    fc.property(panels, fc.integer({ min: 1, max: 19 }), fc.nat(), (panel, resamples, seed) => {
      const columns = panel.map((scores, i) => shareColumn(`${i}`, Float64Array.from(scores)));
      const ids = panel[0]!.map((_, row) => `account ${row}`);
      const plan = planOf(ids, new Uint8Array(ids.length).fill(2), { seed, resamples, parts: 0 });
      const asked = { statistics, strata: [parseStratum("all")] };
      const found = replicate(columns, asked, plan, { from: 0, to: resamples });
      const alone = everyPair(columns).flatMap(([a, b]) => {
        const joint = jointOf(commonRows(a, b));
        return statistics.flatMap((chosen) =>
          Array.from({ length: resamples }, (_, index) => {
            const sample = newSample(joint);
            drawSample(joint, weightsOf(plan, index), sample);
            return estimateSample(chosen, sample, joint);
          }),
        );
      });
      expect([...found]).toEqual(alone);
    }),
    { numRuns: 200 },
  );
});
