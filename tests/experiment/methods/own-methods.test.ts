import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { explainAccount } from "../../../src/experiment/explain.js";
import { runExperiment } from "../../../src/experiment/run.js";
import { defineMethod } from "../../../src/method.js";
import { temporaryFolder, toyPackage } from "../../toy.js";

const fewestFirst = defineMethod({
  label: "Fewest first",
  about: "Followers upside down.",
  source: "baseline",
  networks: [],
  scale: null,
  needs: ["twitter.followers"],
  uses: [],
  params: z.strictObject({}),
  score: ({ table }) => table.columns.get("twitter.followers")!.map((value) => -value),
});

it("a run takes methods that are handed over as code, records their hash, and is explained with the same code only", async () => {
  const { folder: dataset } = await toyPackage({
    accounts: "account\na\nb\nc",
    presences: "account,network,followers\na,twitter,10\nb,twitter,20\nc,twitter,30",
  });
  const folder = temporaryFolder();
  const file = join(folder, "own.yaml");
  writeFileSync(
    file,
    `question: q?\ndataset: ${dataset}\nmethods: [fewest-first, followers]\nchecks: false\nbootstrap: 0\n`,
  );
  const options = { out: folder, methods: { fewestFirst } };
  const run = await runExperiment(file, options);
  const { agreement } = run.document!.comparison;
  expect(agreement.find(({ statistic, stratum }) => statistic === "spearman" && stratum === "all")?.estimate).toBe(-1);
  // The same text is no proof of the same method.
  expect((await runExperiment(file, options)).status).toBe("made");
  const silent = () => undefined;
  const { methods } = await explainAccount(run.folder, "a", silent, options.methods);
  expect(methods[0]).toMatchObject({ method: "fewest-first", score: -10, rank: 1 });
  await expect(explainAccount(run.folder, "a", silent)).rejects.toThrow("method of the run was handed over as code");
  const changed = { ...fewestFirst, score: () => new Float64Array(3) };
  const other = { fewestFirst: changed };
  await expect(explainAccount(run.folder, "a", silent, other)).rejects.toThrow("code of a method has changed");
  expect((await runExperiment(file, { ...options, methods: other })).folder).not.toBe(run.folder);
});
