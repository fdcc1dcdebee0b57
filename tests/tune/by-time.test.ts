import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { generateCreators } from "../../src/datasets/creators/generate.js";
import { tuneExperiment } from "../../src/tune/tune.js";
import { temporaryFolder } from "../toy.js";

const block = `tune:
  signals: ["twitter.*.actors.90d"]
  shapes: [log]
  directions: declared
  resamples: 0
  splits: { by: time, inner: 2 }
`;

async function experiment(truth: string) {
  const folder = temporaryFolder();
  await generateCreators({ folder: join(folder, "made"), accounts: 200, seed: 5 });
  const text = `question: Who is reacted to later?\ndataset: ./made\nmethods: [equal-weights]\ntruth: ${truth}\nmeasures: [spearman]\nbootstrap: 100\n${block}`;
  writeFileSync(join(folder, "later.yaml"), text);
  return tuneExperiment(join(folder, "later.yaml"), { out: join(folder, "runs"), threads: 1 });
}

it("splits by time: tuned to an earlier span, reported on the later one, with the intervals of resampled accounts", async () => {
  const { result } = await experiment('{ held-out: "after 2018-04-01" }');
  expect(result!.splits).toMatchObject({ by: "time", repeats: 1 });
  const [tuned] = result!.tuned;
  expect(tuned!.heldOut.splits).toBe(1);
  expect(tuned!.heldOut.estimate!).toBeGreaterThan(0.4);
  expect(tuned!.heldOut.low!).toBeLessThan(tuned!.heldOut.estimate!);
  expect(tuned!.optimism).toBeNull();
  expect(result!.comparisons.map(({ b }) => b).sort()).toEqual(["equal-weights", "followers"]);
});

it("refuses to split a truth by time that does not begin at a moment", async () => {
  await expect(experiment("reference")).rejects.toThrow(
    /no truth to split by time: "reference"; expected a truth that begins/,
  );
});
