import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { addDataset } from "../../src/datasets/add.js";
import { tuneExperiment } from "../../src/tune/tune.js";
import { describeReal } from "../real-data.js";
import { temporaryFolder } from "../toy.js";

const experiment = join(import.meta.dirname, "../../experiments/tune-impact.yaml");

describeReal("experiments/tune-impact.yaml", (data) => {
  it("reaches at least the .850 of scikit-learn's logistic regression on accounts that were held out 30 times", async () => {
    const folder = temporaryFolder();
    for (const name of ["datasets", "experiments"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "experiments/tune-impact.yaml"), readFileSync(experiment));
    await addDataset("influencer-pairs", { from: join(data, "influencer-pairs"), into: join(folder, "datasets") });
    const { result } = await tuneExperiment(join(folder, "experiments/tune-impact.yaml"), {
      out: join(folder, "runs"),
    });
    const [composite, impact] = result!.tuned;
    expect(result!.splits).toMatchObject({ by: "account", heldOut: 0.4, repeats: 30 });
    expect(composite!.heldOut.measure).toBe("auc");
    expect(composite!.heldOut.estimate!).toBeGreaterThanOrEqual(0.85);
    expect(composite!.heldOut.splits).toBe(30);
    expect(composite!.optimism!).toBeGreaterThan(0);
    expect(composite!.optimism!).toBeLessThan(0.02);
    expect(impact!.solver).toBe("CMA-ES");
    const against = result!.comparisons.filter(({ a, measure }) => a === "tuned-influence" && measure === "auc");
    expect(against.map(({ b }) => b).sort()).toEqual([
      ...["equal-weights", "followers", "legacy-multi-signal", "tuned-impact", "twitter-impact"],
    ]);
    expect(against.find(({ b }) => b === "followers")!.verdict).toBe("better");
  });
});
