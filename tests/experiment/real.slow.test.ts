import { expect, it } from "vitest";
import { describeReal } from "../real-data.js";
import { independent, reading, runOn } from "./run-on.js";

describeReal("the larger experiments on data that nobody here made", (from) => {
  it("politicians.yaml holds methods that saw no favourite against the favourites, as SciPy does", async () => {
    const report = await runOn("politicians-twitter", "politicians", from);
    expect(report.methods.some(({ name }) => name === "likes-received")).toBe(false);
    for (const [method, rho] of Object.entries(independent.politicians))
      expect(reading(report, method, "spearman"), method).toBeCloseTo(rho, 12);
    const [truth] = report.evaluation!.truths;
    expect(truth).toMatchObject({ name: "held out: likes", truth: "reference", units: 583 });
    const worth = truth!.differences.find(({ a, b }) => a === "shares-received" && b === "followers");
    expect(worth!.verdict).toBe("better");
  });

  it("higgs.yaml runs on higgs-twitter and scores accounts by every method", async () => {
    const report = await runOn("higgs-twitter", "higgs", from);
    expect(report.dataset.accounts).toBe(116_408);
    expect(report.methods.length).toBeGreaterThanOrEqual(12);
    for (const method of report.methods) expect(method.scored, method.name).toBeGreaterThan(0);
  });
});
