import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseMethod } from "../../src/methods/parse.js";
import { random } from "../../src/random.js";
import { mean } from "../../src/stats/mean.js";
import { standardDeviation } from "../../src/stats/standard-deviation.js";
import { tuneExperiment } from "../../src/tune/tune.js";
import { toyPackage } from "../toy.js";

const accounts = 250;
const ids = ["twitter.shares.total.all", "twitter.mentions.total.all", "twitter.posts.total.all"];

// Accounts whose reference is a twitter-impact with the planted parameters and noise, and the intervals that tuning gives these.
async function intervalsOf(planted: Readonly<Record<string, number>>, solver: string, simulation: number) {
  const stream = random(9, "cover", simulation);
  const rows = Array.from({ length: accounts }, () => {
    const good = stream.normal();
    const count = (size: number, log: number) => Math.round(size * Math.exp(log));
    return [count(30, good + stream.normal()), count(30, good + stream.normal()), count(40, stream.normal()) + 1];
  });
  const names = rows.map((_, i) => `a${i}`);
  const recipe = Object.entries(planted).map(([name, value]) => `${name}=${value}`);
  const { method, params } = parseMethod(`twitter-impact(${recipe.join(",")})`);
  const columns = new Map(ids.map((id, j) => [id, Float64Array.from(rows, (row) => row[j]!)]));
  const scores = method.score({ table: { accounts: names, columns, signals: new Map() }, graphs: new Map() }, params);
  const noise = 0.3 * standardDeviation(scores);
  expect(mean(scores)).toBeGreaterThan(1);
  const lines = (of: (row: number) => readonly number[]) => names.map((name, row) => [name, ...of(row)].join(","));
  const { folder } = await toyPackage({
    accounts: ["account", ...names].join("\n"),
    signals: [["account", ...ids].join(","), ...lines((row) => rows[row]!)].join("\n"),
    reference: ["account,value", ...lines((row) => [scores[row]! + noise * stream.normal()])].join("\n"),
  });
  const header = "question: Who?\ndataset: .\nmethods: [twitter-impact]\ntruth: reference\nmeasures: [spearman]\n";
  const block = `tune:\n  parameters: [${Object.keys(planted).join(", ")}]\n  solver: ${solver}\n  penalties: [0]\n  resamples: 100\n  splits: { repeats: 2, inner: 2 }\n`;
  writeFileSync(join(folder, "toy.yaml"), header + block);
  const { result } = await tuneExperiment(join(folder, "toy.yaml"), { out: join(folder, "runs"), threads: 1 });
  return result!.tuned[0]!.parameters;
}

async function coverage(planted: Readonly<Record<string, number>>, solver: string, simulations: number) {
  let [held, all] = [0, 0];
  for (let simulation = 0; simulation < simulations; simulation++)
    for (const { name, low, high } of await intervalsOf(planted, solver, simulation)) {
      held += Number(low! <= planted[name]! && planted[name]! <= high!);
      all++;
    }
  return held / all;
}

describe("the 95 % intervals of searched parameters hold the planted ones in about 95 of 100", () => {
  it("of two, by Nelder and Mead's method", async () => {
    const found = await coverage({ mentions: 4, shrinkage: 30 }, "auto", 50);
    expect(found).toBeGreaterThan(0.9);
  });

  it("of three, by CMA-ES", async () => {
    const found = await coverage({ mentions: 4, shrinkage: 30, impactStart: 0.01 }, "cma-es", 25);
    expect(found).toBeGreaterThan(0.87);
  });
});
