import { describe, expect, it } from "vitest";
import { compositeSchema } from "../../../src/methods/composite/description.js";
import type { SignalTable } from "../../../src/table.js";
import { fittedRescaling, fittedSteps } from "../../../src/tune/design/fitted-steps.js";
import { scoreComposite } from "../../../src/tune/score-tuned.js";

const x = [3, 1, 400, 1, 5, 9, 2, 6, 5, 35];
const y = [2, 7, 1, 8, 2, Number.NaN, 1, 8, 28, 4];

function table(more: readonly [number, number][] = []): SignalTable {
  const columns = new Map([
    ["x", Float64Array.from([...x, ...more.map(([a]) => a)])],
    ["y", Float64Array.from([...y, ...more.map(([, b]) => b)])],
  ]);
  return { accounts: Array.from({ length: x.length + more.length }, (_, i) => `a${i}`), columns, signals: new Map() };
}

const rows = [...x.keys()];

function describeComposite(steps: object, rescaling: unknown = "none") {
  return compositeSchema.parse({
    name: "toy",
    about: "A toy.",
    rescaling,
    parts: {
      a: { signal: "x", ...steps },
      b: { signal: "y", direction: "cost", weight: 2, imputation: "median", ...steps },
    },
  });
}

describe("fittedSteps(description, table, rows)", () => {
  it.each([
    ["min-max", { normalisation: "min-max" }],
    ["min-max to other ends", { normalisation: { method: "min-max", lower: 1, upper: 100 } }],
    ["z-score", { normalisation: { method: "z-score", mean: 5, deviation: 2 } }],
    ["distance-to-best", { normalisation: "distance-to-best" }],
    ["winsorised", { treatment: { method: "winsorise-quantiles", lower: 0.1, upper: 0.9 }, normalisation: "z-score" }],
    ["winsorised points", { treatment: { method: "winsorise-points", highest: 1 }, normalisation: "min-max" }],
    ["logarithm from the minimum", { treatment: "log-from-minimum", normalisation: "min-max" }],
  ])("%s: scores the accounts that it saw as before, and whoever joins moves nobody", (_, steps) => {
    const description = describeComposite(steps, { method: "min-max", lower: 0, upper: 10 });
    const { description: still, notes } = fittedSteps(description, table(), rows);
    const whole = fittedRescaling(still, table(), rows);
    const [before, after] = [scoreComposite(table(), description), scoreComposite(table(), whole)];
    expect(notes).toEqual([]);
    for (const [i, score] of before.entries()) expect(after[i]).toBeCloseTo(score, 9);
    const joined = scoreComposite(
      table([
        [1e6, -50],
        [-7, 3],
      ]),
      whole,
    );
    expect([...joined.slice(0, x.length)]).toEqual([...after]);
    expect([
      ...scoreComposite(
        table([
          [1e6, -50],
          [-7, 3],
        ]),
        description,
      ).slice(0, x.length),
    ]).not.toEqual([...before]);
  });

  it("places become shares of stored quantiles, in the same order", () => {
    for (const normalisation of ["percentile-rank", "mid-percentile", "rank", "borda"]) {
      const { description } = fittedSteps(describeComposite({ normalisation }), table(), rows);
      expect(
        Object.values(description.parts).map((part) => "normalisation" in part && part.normalisation?.method),
      ).toEqual([...["fixed-percentile", "fixed-percentile"]]);
    }
  });

  it("says what it cannot write down", () => {
    const { notes } = fittedSteps(describeComposite({ normalisation: "share-of-best" }), table(), rows);
    expect(notes).toEqual(["b: the normalisation share-of-best stays relative to the accounts of a run"]);
  });
});
