import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { addDataset } from "../../src/datasets/add.js";
import { runExperiment } from "../../src/experiment/run.js";
import type { ReportData } from "../../src/report/report-data.js";
import { describeReal } from "../real-data.js";
import { temporaryFolder } from "../toy.js";

const experiments = join(import.meta.dirname, "../../experiments");

async function runOn(dataset: string, experiment: string, from: string): Promise<ReportData> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "datasets"));
  cpSync(experiments, join(folder, "experiments"), { recursive: true });
  await addDataset(dataset, { from: join(from, dataset), into: join(folder, "datasets") });
  const { document, status } = await runExperiment(join(folder, "experiments", `${experiment}.yaml`), {
    out: join(folder, "runs"),
  });
  expect(status).toBe("made");
  return document as ReportData;
}

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

describeReal("the experiments on data that nobody here made", (from) => {
  it("politicians.yaml gives the Spearman correlations of in-strengths that the data is known for", async () => {
    const report = await runOn("politicians-twitter", "politicians", from);
    expect(report.dataset.accounts).toBe(583);
    expect(estimate(report, "shares-received", "likes-received")).toBeCloseTo(0.92, 2);
    expect(estimate(report, "shares-received", "mentions-received")).toBeCloseTo(0.81, 2);
    expect(estimate(report, "shares-received", "followers")).toBeCloseTo(0.72, 2);
    expect(estimate(report, "followers", "replies-received")).toBeCloseTo(0.53, 2);
  });

  const others: [dataset: string, experiment: string, accounts: number][] = [
    ["influencer-pairs", "influencer-pairs", 771],
    ["higgs-twitter", "higgs", 116_408],
    ["bots-by-popularity", "bots", 3431],
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
