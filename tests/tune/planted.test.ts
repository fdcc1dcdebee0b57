import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { generateCreators } from "../../src/datasets/creators/generate.js";
import { openDataset } from "../../src/datasets/open.js";
import { compositeSchema } from "../../src/methods/composite/description.js";
import { random } from "../../src/random.js";
import type { TuneResult } from "../../src/results/tuning.js";
import { buildSignals } from "../../src/signals/build.js";
import type { SignalTable } from "../../src/table.js";
import { scoreComposite } from "../../src/tune/score-tuned.js";
import { tuneExperiment } from "../../src/tune/tune.js";
import { temporaryFolder, toyPackage } from "../toy.js";

const signals = ["twitter.followers", "twitter.listed", "twitter.shares.actors.90d", "twitter.replies.actors.90d"];
const planted = [0.15, 0.35, 0.3, 0.2];

// The signals of generated creators as a table of their own, and as reference a composite of known weights with noise.
async function creatorsWithPlanted(text: string) {
  const made = join(temporaryFolder(), "creators");
  await generateCreators({ folder: made, accounts: 700, seed: 3 });
  const dataset = await openDataset({ name: "creators", folder: made, ready: true });
  const { table } = await buildSignals(dataset, signals).finally(() => dataset.close());
  const described = compositeSchema.parse({
    name: "planted",
    about: "Known weights.",
    defaults: { normalisation: "z-score", treatment: "log" },
    parts: Object.fromEntries(
      signals.map((signal, i) => [`part-${i}`, { signal, weight: planted[i], imputation: "median" }]),
    ),
  });
  const rows = [...table.accounts.keys()].filter((row) => table.columns.get(signals[0]!)![row]! >= 0);
  const kept: SignalTable = {
    signals: table.signals,
    accounts: rows.map((row) => table.accounts[row]!),
    columns: new Map(signals.map((id) => [id, Float64Array.from(rows, (row) => table.columns.get(id)![row]!)])),
  };
  const scores = scoreComposite(kept, described);
  // Of twenty draws of the noise one leaves an interval out, as 95 % intervals do; this is one of the nineteen.
  const stream = random(4, "noise");
  const lines = (of: (row: number) => (string | number)[]) =>
    kept.accounts.map((account, row) => [account, ...of(row)].join(",")).join("\n");
  const cell = (value: number) => (Number.isNaN(value) ? "" : String(value));
  const { folder } = await toyPackage({
    accounts: `account\n${kept.accounts.join("\n")}`,
    signals: `account,followers,listed,shares,replies\n${lines((row) => signals.map((id) => cell(kept.columns.get(id)![row]!)))}`,
    reference: `account,value\n${lines((row) => [scores[row]! + 0.3 * stream.normal()])}`,
  });
  writeFileSync(join(folder, "planted.yaml"), text);
  return folder;
}

const header =
  "question: Which weights were planted?\ndataset: .\nmethods: [equal-weights]\ntruth: reference\nmeasures: [pearson]\n";

async function tune(folder: string): Promise<TuneResult> {
  const { result } = await tuneExperiment(join(folder, "planted.yaml"), { out: join(folder, "runs"), threads: 1 });
  return result!;
}

describe("tuning to a reference that a known composite made", () => {
  it("recovers its weights within the reported intervals, by signals and as a composite of a file", async () => {
    const block = "  splits: { repeats: 3, inner: 2 }\n  penalties: [0]\n  resamples: 100\n";
    const bySignals = `tune:\n  signals: [followers, listed, shares, replies]\n  shapes: [log]\n${block}`;
    const folder = await creatorsWithPlanted(header + bySignals);
    const expected = new Map([
      ["followers", planted[0]],
      ["listed", planted[1]],
      ["shares", planted[2]],
      ["replies", planted[3]],
    ]);
    const check = ({ tuned }: TuneResult) => {
      expect(tuned[0]!.parameters).toHaveLength(4);
      for (const { name, low, high, value } of tuned[0]!.parameters) {
        expect(low!, name).toBeLessThan(expected.get(name)!);
        expect(high!, name).toBeGreaterThan(expected.get(name)!);
        expect(Number(value)).toBeCloseTo(expected.get(name)!, 1);
      }
      expect(tuned[0]!.heldOut.estimate!).toBeGreaterThan(0.9);
      expect(Math.abs(tuned[0]!.optimism!)).toBeLessThan(0.02);
    };
    check(await tune(folder));

    const parts = [...expected.keys()]
      .map((signal) => `  ${signal}: { signal: ${signal}, imputation: median }`)
      .join("\n");
    mkdirSync(join(folder, "methods"));
    writeFileSync(
      join(folder, "methods/mine.yaml"),
      `name: mine\nabout: Mine.\ndefaults: { treatment: log, normalisation: z-score }\nparts:\n${parts}\n`,
    );
    const byFile = `tune:\n  method: methods/mine.yaml\n  file: tuned/mine.yaml\n${block}`;
    writeFileSync(join(folder, "planted.yaml"), header + byFile);
    const result = await tune(folder);
    check(result);
    expect(result.standings.find(({ is }) => is === "untuned")!.method).toBe("mine");
    const file = parse(readFileSync(join(folder, "tuned/mine.yaml"), "utf8"));
    expect(file.parts.followers.normalisation.method).toBe("fixed-z-score");
    expect(file.parts.followers.imputation.method).toBe("value");
  });

  it("holds weights to an order, a cap and a shared total, exactly", async () => {
    const text = `${header}tune:
  signals: [followers, listed, shares, replies]
  shapes: [log]
  directions: declared
  penalties: [1]
  resamples: 0
  splits: { repeats: 2, inner: 2 }
  constraints: { caps: { listed: 0.25 }, order: ["replies >= shares"], groups: [{ parts: followers, share: 0.3 }] }
`;
    const { tuned } = await tune(await creatorsWithPlanted(text));
    const weight = Object.fromEntries(tuned[0]!.parameters.map(({ name, value }) => [name, Number(value)]));
    expect(Object.values(weight).every((one) => one >= 0)).toBe(true);
    expect(Object.values(weight).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(weight["followers"]!).toBeCloseTo(0.3, 10);
    expect(weight["listed"]!).toBeLessThanOrEqual(0.25);
    expect(weight["replies"]!).toBeGreaterThanOrEqual(weight["shares"]!);
  });
});
