import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { toSvg } from "../../src/document/svg.js";
import { agreementHeatmap } from "../../src/report/charts/agreement-heatmap.js";
import type { ReportData } from "../../src/results/run.js";
import { describeReal } from "../real-data.js";
import { experiments, independent, reading, runOn } from "./run-on.js";

function estimate({ comparison }: ReportData, a: string, b: string, statistic = "spearman", stratum = "all") {
  const found = comparison.agreement.find(
    (entry) =>
      [entry.a, entry.b].includes(a) &&
      [entry.a, entry.b].includes(b) &&
      entry.statistic === statistic &&
      entry.stratum === stratum,
  );
  return found?.estimate ?? Number.NaN;
}

// The panel of the report's heat map that the README shows.
function heatmap(report: ReportData): Promise<string> {
  const shown = report.comparison.agreement.filter(
    ({ statistic, stratum }) => statistic === "spearman" && stratum === "all",
  );
  const { spec } = agreementHeatmap({ ...report, comparison: { ...report.comparison, agreement: shown } })!;
  return toSvg({ ...spec, background: "white" });
}

describeReal("the experiments on data that nobody here made", (from) => {
  it("politicians-relations.yaml gives the Spearman correlations of in-strengths that the data is known for", async () => {
    const report = await runOn("politicians-twitter", "politicians-relations", from);
    expect(report.dataset.accounts).toBe(583);
    expect(estimate(report, "shares-received", "likes-received")).toBeCloseTo(0.9215, 4);
    expect(estimate(report, "shares-received", "mentions-received")).toBeCloseTo(0.8126, 4);
    expect(estimate(report, "shares-received", "followers")).toBeCloseTo(0.7202, 4);
    expect(estimate(report, "followers", "replies-received")).toBeCloseTo(0.526, 4);
    expect(report.methods.filter(({ graphs }) => graphs).length).toBeGreaterThan(5);
    const image = join(experiments, "../docs/politicians-agreement.svg");
    const drawn = `${await heatmap(report)}\n`;
    if (process.env["CLOUTLAB_UPDATE_DOCS"]) writeFileSync(image, drawn);
    expect(readFileSync(image, "utf8"), "CLOUTLAB_UPDATE_DOCS=1 draws docs/politicians-agreement.svg anew").toBe(drawn);
  });

  it("bots.yaml gives scikit-learn's AUC of humans above bots in each band, and has no followers to carry", async () => {
    const report = await runOn("bots-by-popularity", "bots", from);
    for (const [method, { bands, overall }] of Object.entries(independent.bots)) {
      expect(reading(report, method, "auc"), method).toBeCloseTo(overall, 12);
      for (const [band, auc] of Object.entries(bands))
        expect(reading(report, method, "auc", band), band).toBeCloseTo(auc, 12);
    }
    expect(report.evaluation!.baselines).toEqual(["equal-weights"]);
    expect(report.warnings).toContain("no baseline followers: nothing of it is known in this dataset");
  });

  it("influencer-pairs.yaml gives scikit-learn's accuracy and AUC, and no verdict between the first two methods", async () => {
    const report = await runOn("influencer-pairs", "influencer-pairs", from);
    for (const [method, { accuracy, auc }] of Object.entries(independent["influencer-pairs"])) {
      expect(reading(report, method, "accuracy"), method).toBeCloseTo(accuracy, 12);
      expect(reading(report, method, "auc"), method).toBeCloseTo(auc, 12);
    }
    const [truth] = report.evaluation!.truths;
    expect(truth!.differences[0]!.verdict).toBe("not enough data");
  });

  const others: [dataset: string, experiment: string, accounts: number][] = [
    ["klout-when-to-post", "when-to-post", 333],
    ["nyc-agencies", "nyc-agencies", 83],
  ];
  for (const [dataset, experiment, accounts] of others) {
    it(`${experiment}.yaml runs on ${dataset} and scores accounts by every method`, async () => {
      const report = await runOn(dataset, experiment, from);
      expect(report.dataset.accounts).toBe(accounts);
      for (const method of report.methods) expect(method.scored, method.name).toBeGreaterThan(0);
    });
  }
});

it("every experiment in experiments/ can be read", async () => {
  const { readExperiment } = await import("../../src/experiment/read.js");
  const { resolveExperiment } = await import("../../src/experiment/resolve.js");
  const files = readdirSync(experiments).filter((name) => name.endsWith(".yaml"));
  expect(files.length).toBeGreaterThanOrEqual(7);
  for (const file of files) {
    const { methods } = await resolveExperiment(readExperiment(join(experiments, file)));
    expect(methods.length).toBeGreaterThan(0);
  }
});
