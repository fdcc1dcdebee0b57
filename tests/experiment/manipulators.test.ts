import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleRankCorrelation } from "simple-statistics";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateCreators } from "../../src/datasets/creators/generate.js";
import type { Scores } from "../../src/experiment/score-recipes.js";
import { openDataset } from "../../src/notebook/open-dataset.js";
import { score } from "../../src/notebook/score.js";

const both = ["legacy-multi-signal", "twitter-impact"];
const root = mkdtempSync(join(tmpdir(), "cloutlab-manipulators-"));
const labels = new Map<string, string>();
const latent = new Map<string, number>();
let scores: Scores;

beforeAll(async () => {
  const folder = join(root, "creators");
  await generateCreators({ folder, accounts: 2000 });
  const dataset = await openDataset(folder);
  for (const row of await dataset.engine.rows("select account, label from labels"))
    labels.set(String(row["account"]), String(row["label"]));
  for (const row of await dataset.engine.rows("select account, value from reference"))
    latent.set(String(row["account"]), Number(row["value"]));
  scores = await score(dataset, both);
  await dataset.close();
});
afterAll(() => rmSync(root, { recursive: true }));

// The known scores of the accounts of a kind, highest first.
function scoresOf(method: string, kind: string): number[] {
  const column = scores.columns.get(method)!;
  const own = scores.accounts.flatMap((account, row) => (labels.get(account) === kind ? [column[row]!] : []));
  return own.filter((value) => !Number.isNaN(value)).sort((a, b) => b - a);
}

const median = (values: readonly number[]) => values[Math.floor(values.length / 2)]!;

describe.each(both)("%s on the planted manipulators of creators", (method) => {
  it("scores the middle one of reply baits and of engagement rings at most 3 points above the middle genuine account", () => {
    for (const kind of ["reply-bait", "engagement-ring"])
      expect(median(scoresOf(method, kind)), kind).toBeLessThan(median(scoresOf(method, "genuine")) + 3);
  });

  it("has a tenth of the genuine accounts above every one of them", () => {
    const genuine = scoresOf(method, "genuine");
    for (const kind of ["reply-bait", "engagement-ring", "volume-bot", "bought-followers"])
      expect(scoresOf(method, kind)[0], kind).toBeLessThan(genuine[Math.floor(genuine.length / 10)]!);
  });

  it("orders accounts by their latent influence with a Spearman correlation above .63", () => {
    const column = scores.columns.get(method)!;
    const known = scores.accounts.flatMap((account, row) => (Number.isNaN(column[row]!) ? [] : [{ account, row }]));
    const [given, found] = [known.map(({ account }) => latent.get(account)!), known.map(({ row }) => column[row]!)];
    expect(sampleRankCorrelation(given, found)).toBeGreaterThan(0.63);
  });
});
