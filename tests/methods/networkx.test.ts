import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addDataset } from "../../src/datasets/add.js";
import { openDataset } from "../../src/datasets/open.js";
import { hashFile } from "../../src/datasets/package.js";
import { graphNames } from "../../src/graph.js";
import { parseMethod } from "../../src/methods/parse.js";
import { buildSignals } from "../../src/signals/build.js";
import { buildGraphs } from "../../src/signals/graphs.js";
import { temporaryFolder } from "../imported.js";
import { describeReal } from "../real-data.js";

interface Kept {
  readonly sum: number;
  readonly squares: number;
  readonly accounts: number;
  readonly first: readonly (readonly [account: string, score: number])[];
}

interface Fixture {
  readonly files: Readonly<Record<string, string>>;
  readonly scores: Readonly<Record<string, Kept>>;
}

const path = join(import.meta.dirname, "../fixtures/networkx/scores.json");
const fixtures: Readonly<Record<string, Fixture>> = JSON.parse(readFileSync(path, "utf8"));

describeReal("graph methods on published networks give what networkx and linear solvers give", (from) => {
  for (const [name, { files, scores }] of Object.entries(fixtures)) {
    it(`on ${name}, to a billionth of each score`, async () => {
      for (const [file, digest] of Object.entries(files)) {
        expect(await hashFile(join(from, name, file)), file).toBe(`sha256:${digest}`);
      }
      const input = await inputOf(name, from);
      const row = new Map(input.table.accounts.map((account, index) => [account, index]));
      expect(Object.keys(scores).length).toBeGreaterThan(15);
      for (const [recipe, { sum, squares, accounts, first }] of Object.entries(scores)) {
        const { method, params } = parseMethod(precise(recipe));
        const found = method.score(input, params);
        expect(found, recipe).toHaveLength(accounts);
        // Sums tell of all accounts that the fixture keeps none of; a sum over 116,408 of them has a few digits less.
        expectNear(total(found), sum, `sum of ${recipe}`, 1e-10);
        expectNear(total(found.map((score) => score * score)), squares, `squares of ${recipe}`, 1e-9);
        for (const [account, score] of first)
          expectNear(found[row.get(account)!]!, score, `${recipe} of ${account}`, 1e-9);
      }
    });
  }
});

describe("the fixture of networkx", () => {
  it("has every relation of the two datasets", () => {
    const relations = Object.values(fixtures).map(({ files }) => Object.keys(files).length);
    expect(relations).toEqual([graphNames.length, 2]);
  });
});

async function inputOf(name: string, from: string) {
  const folder = await addDataset(name, { from: join(from, name), into: temporaryFolder() });
  const dataset = await openDataset({ name, folder, ready: true });
  try {
    const built = await buildSignals(dataset, ["*.total.all"]);
    const { graphs } = await buildGraphs(dataset, built, graphNames);
    return { table: built.table, graphs };
  } finally {
    dataset.close();
  }
}

function precise(recipe: string): string {
  return "solve" in parseMethod(recipe).method ? recipe.replace(")", ",tolerance=1e-14)") : recipe;
}

function total(scores: Float64Array): number {
  return scores.reduce((sum, score) => sum + score, 0);
}

function expectNear(found: number, expected: number, what: string, relative: number): void {
  if (!(Math.abs(found - expected) <= relative * Math.abs(expected)))
    expect.fail(`${what} is ${found}; expected ${expected}`);
}
