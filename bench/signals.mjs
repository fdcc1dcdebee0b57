// All signals of the synthetic dataset at 100,000 accounts, generated once and kept.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateCreators } from "../dist/datasets/creators/generate.js";
import { openDataset } from "../dist/datasets/open.js";
import { buildSignals } from "../dist/signals/build.js";
import { measure, peakMemory, timeText } from "./measure.mjs";

const accounts = 100_000;
const folder = fileURLToPath(new URL(`../.cloutlab/bench/creators-${accounts}`, import.meta.url));
if (!existsSync(`${folder}/datapackage.json`)) {
  console.log("  generating the dataset, once ...");
  await generateCreators({ accounts, seed: 1, folder });
}
const location = { name: "creators", folder, ready: true };
const opening = await measure(async () => (await openDataset(location)).close(), 3);
const dataset = await openDataset(location, { validate: false });
const [{ n }] = await dataset.engine.rows("select count(*) as n from interactions");
let signals = 0;
const building = await measure(async () => {
  signals = (await buildSignals(dataset)).table.columns.size;
}, 3);
dataset.close();
console.log(`  open, hashes and every row checked: ${timeText(opening)}`);
console.log(
  `  ${signals} signals of ${accounts} accounts from ${n} interactions: ${timeText(building)}; peak memory ${peakMemory()}`,
);
