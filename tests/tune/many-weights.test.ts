import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { random } from "../../src/random.js";
import { tuneExperiment } from "../../src/tune/tune.js";
import { toyPackage } from "../toy.js";

const [accounts, signals] = [540, 320];
const stream = random(1, "many weights");
const rows = Array.from({ length: accounts }, (_, i) => [
  `a${i}`,
  ...Array.from({ length: signals }, () => stream.uniform().toFixed(3)),
]);
const names = Array.from({ length: signals }, (_, j) => `s${j}`);
const tables = {
  accounts: `account\n${rows.map(([account]) => account).join("\n")}`,
  signals: `account,${names.join(",")}\n${rows.map((row) => row.join(",")).join("\n")}`,
  reference: `account,value\n${rows.map(([account, first]) => `${account},${first}`).join("\n")}`,
};

async function dryRun(more: string) {
  const { folder } = await toyPackage(tables);
  const header = "question: Who?\ndataset: .\nmethods: [equal-weights]\ntruth: reference\n";
  writeFileSync(join(folder, "toy.yaml"), `${header}tune:\n  signals: ["s*"]\n  shapes: [linear]\n${more}`);
  return tuneExperiment(join(folder, "toy.yaml"), { out: join(folder, "runs"), dryRun: true });
}

it("over 300 weights are refused where they are fitted hundreds of times, and it is said how many fits would do", async () => {
  // Values and places by four penalties, each fitted to 8 inner splits and then once, 31 times; and 200 resamples.
  const fits = 31 * (8 * 8 + 1) + 200;
  // 1750 fits of 300 weights take as long as 1441 of 320.
  await expect(dryRun("")).rejects.toThrow(
    new RegExp(`too many weights to tune ${fits} times: 320 in the shape linear.*at most 300 .*or at most 1441 fits`),
  );
});

it("over 300 weights are tuned where the fits are few", async () => {
  const { status } = await dryRun("  penalties: [10]\n  resamples: 0\n  splits: { repeats: 4, inner: 2 }\n");
  expect(status).toBe("dry run");
});
