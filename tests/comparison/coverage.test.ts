import { expect, test } from "vitest";
import { coverage, normal, truthOfNormal } from "./coverage.js";

// Of 300 panels 95 % are 285; three standard errors are 11. The long proof is in coverage.slow.test.ts.
test("intervals of 95 % cover the truth in about 95 of 100 panels", async () => {
  for (const interval of ["percentile", "bca", "analytic"] as const) {
    const shares = await coverage(normal, truthOfNormal, { size: 200, simulations: 300, bootstrap: 299, interval });
    for (const share of shares) {
      expect(share).toBeGreaterThan(0.91);
      expect(share).toBeLessThan(0.985);
    }
  }
});
