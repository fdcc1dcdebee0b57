import { describe, expect, it } from "vitest";
import type { SignalPart } from "../../src/methods/composite/description.js";
import { signalValues } from "../../src/methods/composite/values-of.js";
import { partNames } from "../../src/tune/part-names.js";
import { shapedParts } from "../../src/tune/shapes.js";

const defaults = { imputation: { method: "none" }, treatment: [], normalisation: { method: "none" } };
const values = Float64Array.of(0, 1, 3, 7, 15, Number.NaN);

function columns(shape: Parameters<typeof shapedParts>[0], seen: Float64Array): Map<string, number[]> {
  const table = { accounts: [...seen.keys()].map(String), columns: new Map([["x", seen]]) };
  return new Map(
    shapedParts(shape, "x", "x", values)!.map(({ name, part }) => [
      name,
      [...signalValues(table, { ...part, weight: 1, direction: "benefit" } as SignalPart, defaults)],
    ]),
  );
}

describe("shapedParts(shape, signal, name, values)", () => {
  it("log is the logarithm of 1 + x in deviations from the mean; unknown is the median", () => {
    const found = columns("log", values).get("x")!;
    const deviation = Math.SQRT2 * Math.sqrt(5 / 4);
    for (const [i, step] of [-2, -1, 0, 1, 2, 0].entries()) expect(found[i]).toBeCloseTo(step / deviation, 12);
  });

  it("log-bent has a part that is constant up to the median and rises as steeply as log above it", () => {
    const bent = columns("log-bent", values);
    const [log, upper] = [bent.get("x")!, bent.get("x-upper-half")!];
    expect(upper[0]).toBeCloseTo(upper[2]!, 12);
    expect(upper[4]! - upper[3]!).toBeCloseTo(log[4]! - log[3]!, 12);
  });

  it("looks at the accounts that it was given alone: others change nothing", () => {
    for (const shape of ["linear", "log", "percentile", "log-bent", "log-bent-twice"] as const) {
      const [here, there] = [columns(shape, values), columns(shape, Float64Array.of(0, 1, 3, 7, 15, Number.NaN, 1e9))];
      for (const [name, column] of here) expect(there.get(name)!.slice(0, 6), name).toEqual(column);
    }
  });

  it("has nothing for a signal that is constant or unknown, and no logarithm for one that goes below 0", () => {
    expect(shapedParts("log", "x", "x", Float64Array.of(2, 2, Number.NaN))).toBeNull();
    expect(shapedParts("log", "x", "x", Float64Array.of(Number.NaN))).toBeNull();
    expect(shapedParts("log", "x", "x", Float64Array.of(-1, 2))![0]!.part.treatment).toEqual([]);
  });
});

it("partNames gives each signal a name of its own that a composite may have", () => {
  const names = partNames(["twitter.shares.total.all", "twitter.shares.total.90d", "twitter.shares-total"]);
  expect([...names.values()]).toEqual(["shares-total", "shares-total-90d", "shares-total-2"]);
  expect([...partNames(["2nd_feature", "x"]).values()]).toEqual(["signal-2nd-feature", "x"]);
});
