import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { random } from "../../src/random.js";
import { tuneExperiment } from "../../src/tune/tune.js";
import { toyPackage } from "../toy.js";

// Sixty accounts that are as good as their reach, of whom half are also known as good or bad.
const stream = random(3, "together");
const rows = Array.from({ length: 60 }, (_, i) => {
  const [reach, engagement, noise] = [stream.normal(), stream.normal(), stream.normal()];
  return { account: `a${i}`, reach, engagement, noise, good: reach + 0.3 * stream.normal() };
});
const table = (head: string, cells: (row: (typeof rows)[number]) => unknown[]) =>
  `${head}\n${rows.map((row) => cells(row).join(",")).join("\n")}`;
const base = {
  accounts: table("account", ({ account }) => [account]),
  signals: table("account,reach,engagement,noise", (row) => [row.account, row.reach, row.engagement, row.noise]),
  reference: table("account,value", ({ account, good }) => [account, good]),
  labels: table("account,label", ({ account, good }) => [account, good > 0 ? "good" : "bad"]),
};
const own = (name: string, signals: string, more = "splits: { repeats: 5, inner: 2 }") =>
  `  - name: ${name}\n    signals: [${signals}]\n    shapes: [linear]\n    penalties: [1]\n    resamples: 0\n    ${more}\n`;

async function tuned(blocks: string) {
  const { folder } = await toyPackage(base);
  const text = `question: Who?\ndataset: .\nmethods: [equal-weights]\ntruth: [reference, { role: labels, positive: good }]\nmeasures: [spearman, pearson, auc]\ntune:\n${blocks}`;
  writeFileSync(join(folder, "toy.yaml"), text);
  const { result, folder: made } = await tuneExperiment(join(folder, "toy.yaml"), { out: join(folder, "runs") });
  const names = result!.tuned.map(({ name }) => name);
  return {
    result: result!,
    compared: result!.comparisons.filter(({ b }) => names.includes(b)),
    report: readFileSync(join(made, "report.md"), "utf8"),
  };
}

describe("methods that several blocks tune", () => {
  it("are set against each other on the same held-out accounts, each two of them once, by the measures in common", async () => {
    const { result, compared, report } = await tuned(
      own("right", "reach") + own("half", "engagement, reach") + own("wrong", "noise"),
    );
    expect(compared.map(({ a, b, measure }) => `${a} ${b} ${measure}`)).toEqual([
      ...["right half spearman", "right wrong spearman", "half wrong spearman"],
      ...["right half pearson", "right wrong pearson", "half wrong pearson"],
    ]);
    const heldOut = (name: string, measure: string) =>
      result.standings.find((one) => one.method === name && one.measure === measure)!.estimate!;
    for (const { a, b, measure, difference, low, high, p, adjustedP } of compared) {
      // Everybody is scored: the mean difference is the difference of the means.
      expect(difference!).toBeCloseTo(heldOut(a, measure) - heldOut(b, measure), 12);
      expect(low!).toBeLessThanOrEqual(difference!);
      expect(high!).toBeGreaterThanOrEqual(difference!);
      expect(adjustedP!).toBeGreaterThanOrEqual(p!);
    }
    expect(compared.find(({ b, measure }) => b === "wrong" && measure === "spearman")!.verdict).toBe("better");
    expect(report).toContain("What was tuned, each less the other, on the same splits");
    // What each is set against besides is not adjusted for these.
    expect(result.comparisons.filter(({ a, b }) => a === "right" && b === "equal-weights")).toHaveLength(2);
  });

  it("are not compared where they are tuned to another truth, or split otherwise", async () => {
    const { compared } = await tuned(
      own("right", "reach") +
        own("labels", "reach", "truth: labels\n    splits: { repeats: 5, inner: 2 }") +
        own("less", "reach", "splits: { repeats: 5, inner: 2, heldOut: 0.3 }"),
    );
    expect(compared).toEqual([]);
  });
});
