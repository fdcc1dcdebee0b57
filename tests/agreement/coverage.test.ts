import { expect, test } from "vitest";
import { coverage, normal, truthOfNormal } from "./coverage.js";

// Of 200 panels 95 % are 190; three standard errors are 9. The long proof is in coverage.slow.test.ts.
test("intervals of 95 % cover the truth in about 95 of 100 panels", async () => {
  for (const interval of ["percentile", "bca", "analytic"] as const) {
    const shares = await coverage(normal, truthOfNormal, { size: 200, simulations: 200, bootstrap: 199, interval });
    for (const share of shares) {
      expect(share).toBeGreaterThan(0.9);
      expect(share).toBeLessThan(0.99);
    }
  }
});
