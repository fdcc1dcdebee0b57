import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { random } from "../../src/random.js";
import { tuneExperiment } from "../../src/tune/tune.js";
import { toyPackage } from "../toy.js";

// Sixty accounts, of whom reach says twice as much as engagement of how good they are, and noise nothing.
const stream = random(3, "truths");
const rows = Array.from({ length: 60 }, (_, i) => {
  const [reach, engagement, noise] = [stream.normal(), stream.normal(), stream.normal()];
  return { account: `a${i}`, reach, engagement, noise, good: 2 * reach + engagement + 0.5 * stream.normal() };
});
const base = {
  accounts: `account\n${rows.map(({ account }) => account).join("\n")}`,
  signals: `account,reach,engagement,noise\n${rows.map((row) => [row.account, row.reach, row.engagement, row.noise].join(",")).join("\n")}`,
};
const block = "  shapes: [linear]\n  resamples: 0\n  penalties: [1]\n  splits: { repeats: 4, inner: 2 }\n";

async function tuned(table: object, text: string) {
  const { folder } = await toyPackage({ ...base, ...table });
  const path = join(folder, "toy.yaml");
  writeFileSync(path, `question: Who?\ndataset: .\nmethods: [equal-weights]\n${text}`);
  const { result } = await tuneExperiment(path, { out: join(folder, "runs"), threads: 1 });
  return result!;
}

function weightsOf({ tuned: [method] }: Awaited<ReturnType<typeof tuned>>) {
  return Object.fromEntries(method!.parameters.map(({ name, value }) => [name, Number(value)]));
}

describe("tuning to other truths than judgements", () => {
  it("grades in several topics are split by topic, and nDCG is the objective though a surprise is what is minimised", async () => {
    const noisy = random(4, "grades");
    const grades = rows.flatMap(({ account, good }) =>
      [0, 1, 2, 3, 4, 5].map((topic) => [topic, account, Math.max(0, Math.round(good + 0.3 * noisy.normal()))]),
    );
    const text = `truth: grades\nmeasures: ["nDCG@5", AP]\ntune:\n  signals: [reach, engagement, noise]\n${block}`;
    const result = await tuned(
      { grades: `topic,account,grade\n${grades.map((row) => row.join(",")).join("\n")}` },
      text,
    );
    expect(result.splits).toMatchObject({ by: "topic", truth: "grades" });
    expect(result.tuned[0]).toMatchObject({ objective: "nDCG@5", solver: expect.stringMatching(/pairwise logistic/) });
    expect(result.tuned[0]!.heldOut.estimate!).toBeGreaterThan(0.85);
    const { reach, engagement, noise } = weightsOf(result);
    expect(reach! / engagement!).toBeGreaterThan(1.3);
    expect(Math.abs(noise!)).toBeLessThan(0.15);
  });

  it("labels are pairs of a positive and another account", async () => {
    const labels = rows.map(({ account, good }) => `${account},${good > 0 ? "good" : "bad"}`);
    const text = `truth: { role: labels, positive: good }\ntune:\n  signals: [reach, engagement, noise]\n${block}`;
    const result = await tuned({ labels: `account,label\n${labels.join("\n")}` }, text);
    expect(result.splits).toMatchObject({ by: "account", truth: "labels" });
    expect(result.tuned[0]!.heldOut.estimate!).toBeGreaterThan(0.85);
    expect(weightsOf(result)["reach"]! / weightsOf(result)["engagement"]!).toBeGreaterThan(1.3);
  });

  it("judgements hold the weights of a composite to a cap, and its scores stay chances around the middle account", async () => {
    const judge = random(5, "judge");
    const pick = () => rows[judge.integer(rows.length)]!;
    const judged = Array.from({ length: 500 }, () => [pick(), pick()] as const)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => (judge.uniform() < 1 / (1 + Math.exp(b.good - a.good)) ? [a, b] : [b, a]))
      .map((pair) => pair.map(({ account }) => account).join(","));
    const text = `truth: judgements\nmeasures: [auc]\ntune:\n  signals: [reach, engagement, noise]\n  directions: declared\n  constraints: { caps: { "*": 0.5 } }\n${block}`;
    const result = await tuned({ judgements: `winner,loser\n${judged.join("\n")}` }, text);
    const weights = weightsOf(result);
    expect(weights["reach"]).toBe(0.5);
    expect(Object.values(weights).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(result.tuned[0]!.heldOut.estimate!).toBeGreaterThan(0.75);
  });

  it("a composite that is no weighted mean, or has groups, is searched, with its weights as shares", async () => {
    const reference = rows.map(({ account, good }) => `${account},${good}`).join("\n");
    const { folder } = await toyPackage({ ...base, reference: `account,value\n${reference}` });
    writeFileSync(
      join(folder, "mine.yaml"),
      "name: mine\nabout: Mine.\naggregation: geometric\ndefaults: { normalisation: { method: min-max, lower: 1, upper: 10 } }\nparts:\n  both: { parts: { reach: { signal: reach }, engagement: { signal: engagement } } }\n  noise: { signal: noise }\n",
    );
    const text = `question: Who?\ndataset: .\nmethods: [mine.yaml]\ntruth: reference\nmeasures: [spearman]\ntune:\n  budget: 150\n${block.replace("  shapes: [linear]\n", "")}`;
    writeFileSync(join(folder, "toy.yaml"), text);
    const { result } = await tuneExperiment(join(folder, "toy.yaml"), { out: join(folder, "runs"), threads: 1 });
    const [method] = result!.tuned;
    expect(method).toMatchObject({ name: "tuned-mine", of: "mine", solver: "CMA-ES" });
    const figure = (is: string) => result!.standings.find((one) => one.is === is)!.estimate!;
    expect(figure("tuned")).toBeGreaterThan(figure("untuned"));
  });

  it("a balance needs no truth and gives every signal the same importance", async () => {
    const text = "tune:\n  signals: [reach, engagement, noise]\n  shapes: [linear]\n  objective: { balance: equal }\n";
    const result = await tuned({}, text);
    expect(result.tuned[0]!.heldOut.estimate).toBeNull();
    for (const { importance } of result.tuned[0]!.balance!) expect(importance).toBeCloseTo(1 / 3, 8);
  });

  it("several objectives have a front, of which every member is a method", async () => {
    const reference = rows.map(({ account, reach }) => `${account},${reach}`).join("\n");
    const labels = rows.map(({ account, engagement }) => `${account},${engagement > 0 ? "good" : "bad"}`).join("\n");
    const text = `truth: [reference, { role: labels, positive: good }]\nmeasures: [spearman, auc]\ntune:\n  signals: [reach, engagement]\n  objective: [spearman, { truth: labels, measure: auc }]\n${block}`;
    const { tuned: found } = await tuned(
      { reference: `account,value\n${reference}`, labels: `account,label\n${labels}` },
      text,
    );
    const { objectives, candidates: all } = found[0]!.front!;
    const candidates = all.filter((one) => !one.method);
    expect(objectives.map(({ name }) => name)).toEqual(["spearman on reference", "auc on labels"]);
    expect(candidates).toHaveLength(11);
    const [first, last] = [candidates[0]!, candidates.at(-1)!];
    expect(first.values[0]!).toBeGreaterThan(last.values[0]!);
    expect(first.values[1]!).toBeLessThan(last.values[1]!);
    expect(candidates.filter(({ front }) => front).length).toBeGreaterThan(1);
  });
});
