import { describe, expect, it } from "vitest";
import { coverageOf, describeCoverage, missingNeeds } from "../../src/methods/coverage.js";
import { followers } from "../../src/methods/followers.js";

const catalogue = ["twitter.followers", "facebook.followers", "twitter.likes.total.all"];

describe("coverage of a method's signals", () => {
  it("missingNeeds(method, signals) names the patterns that no signal meets", () => {
    expect(missingNeeds(followers, ["twitter.likes.total.all"])).toEqual(["*.followers*"]);
    expect(missingNeeds(followers, ["instagram.followers"])).toEqual([]);
  });

  it("coverageOf(method, signals, catalogue) counts what it takes, of all that it could take", () => {
    const coverage = coverageOf(followers, ["twitter.followers", "twitter.likes.total.all"], catalogue);
    expect(coverage).toEqual({ present: ["twitter.followers"], possible: 2 });
    expect(describeCoverage(coverage)).toBe("1 of 2 signals");
  });
});
