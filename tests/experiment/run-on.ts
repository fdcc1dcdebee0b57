import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { addDataset } from "../../src/datasets/add.js";
import { runExperiment } from "../../src/experiment/run.js";
import type { ReportData } from "../../src/results/run.js";
import { temporaryFolder } from "../toy.js";

/** What SciPy and scikit-learn make of the published datasets. */
export const independent = JSON.parse(
  readFileSync(join(import.meta.dirname, "../fixtures/scikit-learn/experiments.json"), "utf8"),
) as {
  politicians: Record<string, number>;
  bots: Record<string, { bands: Record<string, number>; overall: number }>;
  "influencer-pairs": Record<string, { accuracy: number; auc: number }>;
};

/** The experiments of this project. */
export const experiments = join(import.meta.dirname, "../../experiments");

/** Imports a published dataset and runs an experiment of this project on it. */
export async function runOn(dataset: string, experiment: string, from: string): Promise<ReportData> {
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

/** What a method reaches by the first truth of a run; NaN where it is not there. */
export function reading(
  { evaluation }: ReportData,
  method: string,
  measure: string,
  topic: string | null = null,
): number {
  const entries = evaluation!.truths[0]!.evaluation;
  const found = entries.find((entry) => entry.method === method && entry.measure === measure && entry.topic === topic);
  return found?.estimate ?? Number.NaN;
}
