import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateCreators } from "../../src/datasets/creators/generate.js";
import { ensureDataset } from "../../src/experiment/dataset.js";

const base = mkdtempSync(join(tmpdir(), "cloutlab-ensure-"));
const folder = join(base, "datasets", "creators");
const file = join(folder, "datapackage.json");
const read = () => JSON.parse(readFileSync(file, "utf8"));
const ensured = async () => {
  const told: string[] = [];
  const { ready } = await ensureDataset("creators", base, (what) => told.push(what));
  expect(ready).toBe(true);
  return told.length > 0;
};

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await generateCreators({ folder, accounts: 120, seed: 5, days: 20 });
});
afterAll(() => rmSync(base, { recursive: true }));

describe("ensureDataset(reference, base)", () => {
  test("leaves what this version of a generator made, whatever its parameters", async () => {
    expect(read()).toMatchObject({ sources: [{ accounts: 120, seed: 5, days: 20 }] });
    expect(await ensured()).toBe(false);
  });

  test("makes again, with the same parameters, what an earlier version made", async () => {
    const made = read();
    writeFileSync(
      file,
      JSON.stringify({ ...made, name: "creators", version: "1", resources: [made.resources[0]] }, null, 2),
    );
    expect(await ensured()).toBe(true);
    expect(read()).toEqual(made);
  });

  test("leaves a package of the same name that no generator made", async () => {
    const own = { ...read(), version: "1", sources: [{ title: "our own survey", accounts: 120 }] };
    writeFileSync(file, JSON.stringify(own));
    expect(await ensured()).toBe(false);
    expect(read()).toEqual(own);
  });
});
