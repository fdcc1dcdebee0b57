import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { generateCreators } from "../../../src/datasets/creators/generate.js";
import { random } from "../../../src/random.js";
import { tuneExperiment } from "../../../src/tune/tune.js";
import { temporaryFolder, toyPackage } from "../../toy.js";

// Ninety accounts who are as good as their reach; a third of them cheat, and then have much reach but little engagement.
const stream = random(3, "front");
const rows = Array.from({ length: 90 }, (_, i) => {
  const cheats = i % 3 === 0;
  const [reach, engagement, noise] = [stream.normal() + Number(cheats), stream.normal(), stream.normal()];
  return { account: `a${i}`, reach, engagement: engagement - 2 * Number(cheats), noise, cheats };
});
const table = (head: string, cells: (row: (typeof rows)[number]) => unknown[]) =>
  `${head}\n${rows.map((row) => cells(row).join(",")).join("\n")}`;
const base = {
  accounts: table("account", ({ account }) => [account]),
  signals: table("account,reach,engagement,noise", ({ account, reach, engagement, noise }) => [
    ...[account, reach, engagement, noise],
  ]),
  reference: table("account,value", ({ account, reach, noise }) => [account, reach + noise / 3]),
  labels: table("account,label", ({ account, cheats }) => [account, cheats ? "cheat" : "genuine"]),
};
const objectives = "objective: [{ truth: reference, measure: spearman }, { truth: labels, measure: best-rank }]";
const own = "penalties: [0.001]\n  budget: 60\n  resamples: 0\n  splits: { repeats: 4, inner: 2 }\n";
const header = (truth: string) => `question: Who?\ndataset: .\nmethods: [equal-weights]\ntruth: ${truth}\n`;
const both = header("[reference, { role: labels, positive: genuine }]");
const parts = "reach: { signal: reach }, engagement: { signal: engagement }, noise: { signal: noise }";

async function front(text: string, composite = "", tables: object = base) {
  const { folder } = await toyPackage(tables);
  writeFileSync(join(folder, "toy.yaml"), text);
  if (composite !== "") writeFileSync(join(folder, "mine.yaml"), `name: mine\nabout: Mine.\n${composite}`);
  const { result, folder: made } = await tuneExperiment(join(folder, "toy.yaml"), { out: join(folder, "runs") });
  const [method] = result!.tuned;
  const { candidates: all } = method!.front!;
  const candidates = all.filter((one) => !one.method);
  const files = readdirSync(made)
    .filter((name) => /-\d+\.yaml$/.test(name))
    .map((name) => parse(readFileSync(join(made, name), "utf8")));
  const beside = all.filter((one) => one.method).map(({ name }) => name);
  return { method: method!, candidates, beside, files };
}

// Of two objectives the first mixture is all for the one, the last all for the other.
function expectTradeOff(candidates: readonly { readonly values: readonly (number | null)[] }[]) {
  const [first, last] = [candidates[0]!.values, candidates.at(-1)!.values];
  expect(candidates).toHaveLength(11);
  expect(first[0]!).toBeGreaterThan(last[0]! + 0.1);
  expect(last[1]!).toBeGreaterThan(first[1]! + 0.1);
}

describe("several objectives", () => {
  it("of a composite with groups are searched, and each mixture on the front is a file", async () => {
    const composite =
      "parts:\n  both: { parts: { reach: { signal: reach }, engagement: { signal: engagement } } }\n  noise: { signal: noise }\n";
    const { candidates, files, method, beside } = await front(
      `${both}tune:\n  method: mine.yaml\n  ${objectives}\n  ${own}`,
      composite,
    );
    expectTradeOff(candidates);
    expect(beside).toEqual(["mine", "equal-weights"]);
    expect(files).toHaveLength(candidates.filter((one) => one.front).length);
    expect(Object.keys(files[0].parts.both.parts)).toEqual(["engagement", "reach"]);
    expect(files[0].name).toMatch(/^tuned-mine-\d+$/);
    expect(files[0].provenance.mixture).toMatch(/^tuned-mine-\d+: \d+ % and \d+ %$/);
    const { heldOut, against } = files[0].provenance;
    const { values } = candidates.find(({ name }) => name === files[0].provenance.mixture)!;
    expect(heldOut.map(({ estimate }: { estimate: number }) => estimate)).toEqual(values);
    expect(heldOut[1]).toMatchObject({ objective: "best-rank on labels", low: expect.any(Number) });
    expect(against).toBeUndefined(); // that is of the tuned method, not of a mixture
    expect(method.heldOut.estimate!).toBeGreaterThan(0.8);
  });

  it.each(["auto", "cma-es"])("keep to the constraints with solver %s, in every mixture", async (solver) => {
    const constraints = 'constraints: { order: ["engagement >= noise"], caps: { reach: 0.7 } }';
    const text = `${both}tune:\n  method: mine.yaml\n  solver: ${solver}\n  ${constraints}\n  ${objectives}\n  ${own}`;
    const { files } = await front(text, `parts: { ${parts} }\n`);
    expect(files.length).toBeGreaterThan(1);
    for (const { parts: found } of files) {
      const share = (name: string) =>
        Object.entries(found as Record<string, { signal: string; weight: number }>)
          .filter(([, { signal }]) => signal === name)
          .reduce((sum, [, { weight }]) => sum + weight, 0);
      expect(share("reach")).toBeLessThanOrEqual(0.7 + 1e-12);
      expect(share("engagement")).toBeGreaterThanOrEqual(share("noise") - 1e-12);
      expect(share("reach") + share("engagement") + share("noise")).toBeCloseTo(1, 12);
    }
  });

  it("of grades that are split by topic hold the same topics out, and of labels accounts", async () => {
    const noisy = random(4, "grades");
    const grades = rows.flatMap(({ account, reach }) =>
      [0, 1, 2, 3, 4, 5].map((topic) => [topic, account, Math.max(0, Math.round(reach + 0.3 * noisy.normal()))].join()),
    );
    const text = `${header("[grades, { role: labels, positive: genuine }]")}measures: ["nDCG@10", best-rank]\ntune:\n  method: mine.yaml\n  aggregation: x\n  objective: ["nDCG@10", { truth: labels, measure: best-rank }]\n  ${own}`;
    const tables = { ...base, grades: `topic,account,grade\n${grades.join("\n")}` };
    const { candidates } = await front(
      text.replace("  aggregation: x\n", ""),
      `aggregation: geometric\ndefaults: { normalisation: { method: min-max, lower: 1, upper: 10 } }\nparts: { ${parts} }\n`,
      tables,
    );
    expectTradeOff(candidates);
  });

  it("of the parameters of a registered method are searched within their bounds", async () => {
    const signals = table(
      "account,twitter.shares.total.all,twitter.mentions.total.all,twitter.posts.total.all",
      ({ account, reach, engagement }) => [
        account,
        ...[reach, engagement].map((x) => Math.round(50 * Math.exp(x))),
        20,
      ],
    );
    const text = `${both}tune:\n  method: twitter-impact\n  parameters: [shares, mentions]\n  ${objectives}\n  ${own}`;
    const { candidates, files } = await front(text, "", { ...base, signals });
    expect(candidates.every(({ values }) => values.every((value) => value! > 0 && value! < 1))).toBe(true);
    expect(files.length).toBeGreaterThan(0);
    expect(files.every(({ recipe }) => /^twitter-impact\(/.test(recipe))).toBe(true);
  });
});

it("several objectives by time: what begins at a moment is tuned to the span before it, labels are split by account", async () => {
  const folder = temporaryFolder();
  await generateCreators({ folder: join(folder, "made"), accounts: 300, seed: 5 });
  const text = `question: Later?\ndataset: ./made\nmethods: [equal-weights]\ntruth: [{ held-out: "after 2018-04-01" }, { role: labels, positive: genuine }]\nbootstrap: 60\ntune:\n  signals: ["twitter.*.actors.90d"]\n  shapes: [log]\n  resamples: 0\n  objective: [spearman, { truth: labels, measure: auc }]\n  splits: { by: time, inner: 2 }\n`;
  writeFileSync(join(folder, "later.yaml"), text);
  const { result } = await tuneExperiment(join(folder, "later.yaml"), { out: join(folder, "runs") });
  const { candidates, objectives: named } = result!.tuned[0]!.front!;
  expect(named.map(({ name }) => name)).toEqual(["spearman on held out: after 2018-04-01", "auc on labels"]);
  for (const { values, intervals } of candidates)
    values.forEach((value, k) => {
      expect(intervals![k]!.low).toBeLessThanOrEqual(value!);
      expect(intervals![k]!.high).toBeGreaterThanOrEqual(value!);
    });
  // The first mixture is the method that the rest of the report is about: the same figure on the same accounts.
  expect(candidates[0]!.values[0]!).toBeGreaterThan(0.4);
});
