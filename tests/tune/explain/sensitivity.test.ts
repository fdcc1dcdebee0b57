import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateCreators } from "../../../src/datasets/creators/generate.js";
import { random } from "../../../src/random.js";
import type { TunedMethod } from "../../../src/results/tuned-method.js";
import type { TunedSensitivity } from "../../../src/results/tuned-sensitivity.js";
import { tuneExperiment } from "../../../src/tune/tune.js";
import { temporaryFolder, toyPackage } from "../../toy.js";

const quick = "  resamples: 12\n  splits: { repeats: 2, inner: 2 }\n";

async function creators(block: string, files: Record<string, string> = {}): Promise<TunedMethod> {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await generateCreators({ folder: join(folder, "made"), accounts: 100, seed: 5 });
  const text = `question: What do they mean?\ndataset: ./made\nmethods: [twitter-impact]\ntruth: reference\nmeasures: [spearman]\ntune:\n${block}${block.includes("resamples") ? quick.replace(/.*resamples.*\n/, "") : quick}`;
  writeFileSync(join(folder, "mean.yaml"), text);
  const { result } = await tuneExperiment(join(folder, "mean.yaml"), { out: join(folder, "runs"), threads: 1 });
  return result!.tuned[0]!;
}

// Thirty accounts, of whom reach and engagement say how good they are.
async function toy(file: string): Promise<TunedMethod> {
  const stream = random(3, "meaning");
  const rows = Array.from({ length: 30 }, (_, i) => {
    const [reach, engagement] = [Math.exp(stream.normal()), Math.exp(stream.normal())];
    return { account: `a${i}`, reach, engagement, good: Math.log(reach * engagement ** 2) + 0.3 * stream.normal() };
  });
  const lines = (header: string, of: (row: (typeof rows)[number]) => unknown[]) =>
    [header, ...rows.map((row) => of(row).join(","))].join("\n");
  const { folder } = await toyPackage({
    accounts: lines("account", ({ account }) => [account]),
    signals: lines("account,reach,engagement", ({ account, reach, engagement }) => [account, reach, engagement]),
    reference: lines("account,value", ({ account, good }) => [account, good]),
  });
  writeFileSync(join(folder, "mine.yaml"), `name: mine\nabout: Mine.\n${file}`);
  const text = `question: Who?\ndataset: .\nmethods: [mine.yaml]\ntruth: reference\nmeasures: [spearman]\ntune:\n  budget: 60\n${quick}`;
  writeFileSync(join(folder, "toy.yaml"), text);
  const { result } = await tuneExperiment(join(folder, "toy.yaml"), { out: join(folder, "runs"), threads: 1 });
  return result!.tuned[0]!;
}

function inputOf({ inputs }: TunedSensitivity, name: string) {
  return inputs.find((input) => input.name === name);
}

describe("the sensitivity of weights that were computed", () => {
  it("has the window among what is uncertain where the dataset has the signals in several", async () => {
    const { meaning } = await creators('  signals: ["twitter.*.actors.90d", twitter.followers]\n  shapes: [log]\n');
    const window = inputOf(meaning!, "window")!;
    expect(window.over).toBe("as tuned, 7d, 30d, all");
    expect(window.total.estimate!).toBeGreaterThan(0);
    expect(window.total.low!).toBeLessThanOrEqual(window.total.estimate!);
    expect(meaning!.notes).toEqual([]);
    // The weights are those of the signals that were asked for: other windows are read, and tuned to by nobody.
    expect(meaning!.weights.map(({ signal }) => signal)).toContain("twitter.shares.actors.90d");
    expect(meaning!.weights.some(({ signal }) => /\.(7d|30d|all)$/.test(signal))).toBe(false);
    expect(meaning!.ranks).toHaveLength(25);
    for (const { low, median, high } of meaning!.ranks) expect(low! <= median! && median! <= high!).toBe(true);
  });

  it("has it of a composite of a file too, and says that there are no intervals where nobody was resampled", async () => {
    const parts = "{ shares: { signal: twitter.shares.actors.30d }, reach: { signal: twitter.followers } }";
    const { meaning } = await creators("  method: mine.yaml\n  resamples: 0\n", {
      "mine.yaml": `name: mine\nabout: Mine.\ndefaults: { treatment: log, imputation: median }\nparts: ${parts}\n`,
    });
    expect(inputOf(meaning!, "window")!.over).toBe("as tuned, 7d, 90d, all");
    expect(meaning!.weights.map(({ interval }) => interval)).toEqual([null, null]);
    expect(meaning!.notes).toEqual(["no intervals: no accounts were resampled"]);
  });

  it("says so where there is no window to vary", async () => {
    const { meaning } = await toy("parts: { reach: { signal: reach }, engagement: { signal: engagement } }\n");
    expect(meaning!.inputs.map(({ name }) => name)).toEqual([
      ...["weight of engagement", "weight of reach", "normaliser", "aggregator"],
    ]);
    expect(meaning!.notes).toEqual([
      "there is no window to vary: this dataset has none of the signals in more than one",
    ]);
    expect(meaning!.parameters).toEqual([]);
  });
});

describe("the sensitivity of what was searched", () => {
  it("of an additive method has parameters, signals, windows and ranks", async () => {
    const method = await creators("  parameters: [shares, breadth, halfLifeDays, unknownReach]\n  budget: 40\n");
    const { parameters, signals, weights, ranks, notes, ...meaning } = method.meaning!;
    expect(weights).toEqual([]);
    expect(parameters.map(({ name, neutral }) => [name, neutral])).toEqual([
      ...[
        ["halfLifeDays", 30],
        ["shares", 0],
        ["breadth", 0],
        ["unknownReach", 0.1],
      ],
    ]);
    for (const [i, { interval, flat, value, again, flatChoices, rankShiftAtNeutral }] of parameters.entries()) {
      expect([again, flatChoices]).toEqual([null, null]);
      expect(interval).toEqual({ low: method.parameters[i]!.low, high: method.parameters[i]!.high });
      expect(interval!.low).toBeLessThan(interval!.high);
      expect(flat!.low <= Number(value) && Number(value) <= flat!.high).toBe(true);
      expect(rankShiftAtNeutral).toBeGreaterThanOrEqual(0);
    }
    const total = (of: "part" | "shapley") => signals.reduce((sum, signal) => sum + signal[of]!, 0);
    expect(total("part")).toBeCloseTo(1, 10);
    expect(total("shapley")).toBeCloseTo(1, 8);
    expect(signals.map(({ signal }) => signal)).toContain("twitter.shares.engaged.week-*");
    expect(signals.length).toBeLessThanOrEqual(15);
    for (const { curved, rankShiftWithout, changeWithout } of signals) {
      expect(curved! >= 0 && curved! <= 1).toBe(true);
      expect(rankShiftWithout).toBeGreaterThanOrEqual(0);
      expect(changeWithout).not.toBeNull();
    }
    expect(inputOf(method.meaning!, "window")!.over).toMatch(/^as tuned, 7d, 30d/);
    expect(inputOf(method.meaning!, "shares")!.over).toBe("its interval");
    // All reactions of creators are dated: what an undated one weighs moves nothing, exactly.
    expect(inputOf(method.meaning!, "unknownReach")!.total).toEqual({ estimate: 0, low: 0, high: 0 });
    expect(notes).toContain(
      "no rank on this dataset depends on unknownReach: that the value is this one and no other means little",
    );
    expect(meaning.versions).toBe(128);
    expect(ranks[0]!.rank).toBe(1);
  });

  it("of a method over a graph has the share of the resamples with the same choice, and which choices are as good", async () => {
    const { meaning, parameters } = await creators("  method: in-strength\n  budget: 12\n");
    const [graph] = meaning!.parameters;
    expect(graph).toMatchObject({ name: "graph", interval: null, flat: null, value: parameters[0]!.value });
    expect(parameters[0]).toMatchObject({ low: null, high: null });
    expect(graph!.again! > 0 && graph!.again! <= 1).toBe(true);
    expect(graph!.flatChoices).toContain(graph!.value);
    expect(meaning!.notes.join()).toMatch(/does not say what each signal contributes.*no window to vary/);
  });

  it("of a composite that is no weighted mean are its weights, which share what one of them gives up", async () => {
    const scale = "defaults: { normalisation: { method: min-max, lower: 1, upper: 10 } }\n";
    const parts = "parts: { reach: { signal: reach }, engagement: { signal: engagement } }\n";
    const { meaning } = await toy(`aggregation: geometric\n${scale}${parts}`);
    expect(meaning!.weights).toEqual([]);
    expect(meaning!.parameters.map(({ name, neutral }) => [name, neutral])).toEqual([
      ["engagement", 0],
      ["reach", 0],
    ]);
    const [engagement, reach] = meaning!.parameters;
    expect(engagement!.flat!.low + reach!.flat!.high).toBeCloseTo(1, 8);
    expect(engagement!.changeAtNeutral!).toBeLessThan(0);
    expect(meaning!.signals.map(({ signal }) => signal).sort()).toEqual(["engagement", "reach"]);
    expect(inputOf(meaning!, "reach")!.over).toBe("a quarter more or less");
  });

  it("of a composite with groups has both: the groups as signals, and every weight as a parameter", async () => {
    const { meaning } = await toy(
      "parts:\n  both: { parts: { reach: { signal: reach }, engagement: { signal: engagement } } }\n  more: { signal: engagement }\n",
    );
    expect(meaning!.weights.map(({ signal }) => signal)).toEqual(["both", "engagement"]);
    for (const { interval, weight } of meaning!.weights)
      expect(interval!.low >= 0 && interval!.low <= weight && weight <= interval!.high && interval!.high <= 1).toBe(
        true,
      );
    expect(meaning!.parameters.map(({ name }) => name)).toEqual(["both", "engagement", "reach", "more"]);
    for (const { flat } of meaning!.parameters) expect(flat).not.toBeNull();
  });
});
