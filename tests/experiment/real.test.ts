import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { addDataset } from "../../src/datasets/add.js";
import { runExperiment } from "../../src/experiment/run.js";
import { agreementHeatmap } from "../../src/report/charts/agreement-heatmap.js";
import type { ReportData } from "../../src/report/report-data.js";
import { toSvg } from "../../src/report/svg.js";
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

// The panel of the report's heat map that the README shows.
function heatmap(report: ReportData): Promise<string> {
  const shown = report.comparison.agreement.filter(
    ({ statistic, stratum }) => statistic === "spearman" && stratum === "all",
  );
  const { spec } = agreementHeatmap({ ...report, comparison: { ...report.comparison, agreement: shown } })!;
  return toSvg({ ...spec, background: "white" });
}

describeReal("the experiments on data that nobody here made", (from) => {
  it("politicians.yaml gives the Spearman correlations of in-strengths that the data is known for", async () => {
    const report = await runOn("politicians-twitter", "politicians", from);
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
      if (experiment === "higgs") expect(report.methods.length).toBeGreaterThanOrEqual(12);
      for (const method of report.methods) expect(method.scored, method.name).toBeGreaterThan(0);
    }, 300_000);
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
