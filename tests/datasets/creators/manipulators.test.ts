import { describe, expect, it } from "vitest";
import { castManipulators } from "../../../src/datasets/creators/manipulators.js";

describe("castManipulators(accounts, seed)", () => {
  it("casts 1.25 % of accounts in each of four kinds", () => {
    const { kinds } = castManipulators(4000, 3);
    expect([0, 1, 2, 3, 4].map((code) => kinds.filter((kind) => kind === code).length)).toEqual([3800, 50, 50, 50, 50]);
  });

  it("puts every member of a ring, and nobody else, into a ring of 3 to 11 who know each other", () => {
    for (const accounts of [100, 500, 4000]) {
      const { kinds, ring } = castManipulators(accounts, 3);
      kinds.forEach((kind, account) => {
        const others = ring(account);
        if (kind !== 2) expect(others).toEqual([]);
        else {
          expect(others.length).toBeGreaterThanOrEqual(2);
          expect(others.length).toBeLessThanOrEqual(10);
          for (const other of others) expect(ring(other)).toContain(account);
        }
      });
    }
  });
});
