import { describe, expect, it } from "vitest";
import { resampledMean } from "../../src/stats/resampled-mean.js";

describe("resampledMean(values, heldOutPerTraining, level)", () => {
  it("widens the interval of the mean by what the splits share", () => {
    // mean 2, variance 1 over three splits: error = sqrt(1/3 + 2/3) = 1; Student's t of 2 degrees at .975 is 4.302653.
    const { estimate, error, low, high, deviation, p } = resampledMean(Float64Array.of(1, 2, 3), 2 / 3, 0.95);
    expect([estimate, deviation]).toEqual([2, 1]);
    expect(error).toBeCloseTo(1, 12);
    expect(low).toBeCloseTo(2 - 4.30265273, 6);
    expect(high).toBeCloseTo(2 + 4.30265273, 6);
    // Of t = 2 with 2 degrees, two-sided: 1 - 2 / sqrt(6).
    expect(p).toBeCloseTo(1 - 2 / Math.sqrt(6), 10);
  });

  it("is the usual interval of a mean where nothing is shared", () => {
    const { error } = resampledMean(Float64Array.of(1, 2, 3, 4), 0, 0.95);
    expect(error).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12);
  });

  it("has no interval for one split", () => {
    const { estimate, low, p } = resampledMean(Float64Array.of(0.8), 0.5, 0.95);
    expect([estimate, low, p]).toEqual([0.8, Number.NaN, Number.NaN]);
  });
});
