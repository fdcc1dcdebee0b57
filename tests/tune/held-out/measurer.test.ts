import { expect, it } from "vitest";
import { parseMeasure } from "../../../src/evaluation/measures/parse-measure.js";
import type { Truth } from "../../../src/evaluation/truth/truth.js";
import { random } from "../../../src/random.js";
import { measurePart } from "../../../src/tune/held-out/measure-part.js";
import { measurer } from "../../../src/tune/held-out/measurer.js";
import { allAsTraining } from "../../../src/tune/held-out/parts.js";

it.each(["auc", "accuracy", "log-loss"])(
  "measurer(...) of %s is measurePart, also with an account without a score",
  (name) => {
    const stream = random(5);
    const ids = Array.from({ length: 30 }, (_, i) => `a${i}`);
    const truth: Truth = {
      kind: "judgements",
      winners: Array.from({ length: 90 }, () => ids[stream.integer(30)]!),
      losers: Array.from({ length: 90 }, () => ids[stream.integer(30)]!),
      weights: Float64Array.from({ length: 90 }, () => stream.integer(3)),
      ties: Float64Array.from({ length: 90 }, () => stream.integer(2) * 0.5),
    };
    const part = allAsTraining(truth, ids);
    const measure = measurer(ids, part, parseMeasure(name));
    for (const missing of [-1, 3]) {
      const scores = Float64Array.from(ids, (_, i) => (i === missing ? Number.NaN : Math.round(4 * stream.normal())));
      const whole = measurePart({ accounts: ids, columns: new Map([["s", scores]]) }, part, parseMeasure(name))[0]!;
      expect(measure(scores)).toBeCloseTo(whole, 12);
    }
  },
);
