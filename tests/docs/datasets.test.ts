import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { initPackage } from "../../src/datasets/init.js";
import { openDataset } from "../../src/datasets/open.js";
import { datasetReference } from "../../src/datasets/reference.js";
import { rehashPackage } from "../../src/datasets/rehash-package.js";
import { buildSignals } from "../../src/signals/build.js";
import { temporaryFolder } from "../imported.js";

const path = resolve(import.meta.dirname, "../../docs/datasets.md");
const page = readFileSync(path, "utf8");

/** The examples of the page: each file with its content, under a folder's name. */
const files = [...page.matchAll(/^\*\*(my-[^*]+)\*\*\n\n```\w*\n(.*?)```$/gms)].map(
  ([, name, content]) => [name, content] as [string, string],
);

function exampleFolder(name: string): string {
  const root = temporaryFolder();
  for (const [file, content] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return join(root, name);
}

/** The signals of an example, by account; NaN is null. */
async function signalsOf(name: string): Promise<Record<string, Record<string, number | null>>> {
  const dataset = await openDataset({ name, folder: exampleFolder(name), ready: true });
  const { table } = await buildSignals(dataset);
  dataset.close();
  const entries = table.accounts.map((account, row) => {
    const values = [...table.columns].map(([id, column]) => [id, Number.isNaN(column[row]) ? null : column[row]]);
    return [account, Object.fromEntries(values)];
  });
  return Object.fromEntries(entries);
}

describe("docs/datasets.md", () => {
  test.each(["my-signals", "my-events", "my-edges"])("the example %s opens as it is printed", async (name) => {
    expect(await rehashPackage(exampleFolder(name))).toEqual([]);
    expect(Object.keys(await signalsOf(name)).length).toBeGreaterThan(0);
  });

  test("the signal table gives catalogue signals and one of its own, and its blank is unknown", async () => {
    const signals = await signalsOf("my-signals");
    expect(signals["ada"]).toMatchObject({ "facebook.followers": 1200, "twitter.mentions.total.all": 40, spend: 3.5 });
    expect(signals["grace"]).toMatchObject({ "twitter.mentions.total.all": null, spend: 1.25 });
    expect(signals["katherine"]).toMatchObject({ spend: 0 });
  });

  test("the event log tells unknown from zero as the page says", async () => {
    const signals = await signalsOf("my-events");
    expect(signals["ada"]).toMatchObject({ "twitter.shares.total.all": 2, "facebook.likes.total.all": null });
    expect(signals["grace"]).toMatchObject({ "twitter.shares.total.all": 0, "facebook.likes.total.all": 1 });
    expect(signals["ada"]).not.toHaveProperty("facebook.shares.total.all");
  });

  test("the edge list counts by weight, for ids beyond 2^53 too", async () => {
    const signals = await signalsOf("my-edges");
    expect(signals["1002"]?.["twitter.mentions.total.all"]).toBe(4);
    expect(signals["1001"]?.["twitter.mentions.total.all"]).toBe(12);
  });

  test("init guesses of the signal table what the page says that it does", async () => {
    const { draft } = await initPackage(exampleFolder("my-signals"), { force: true });
    expect(draft.resources[0]?.role).toBe("signals");
    expect(draft.resources[0]?.schema.fields).toEqual([
      { name: "handle", type: "string", as: "account" },
      { name: "fans", type: "integer", unit: "unknown", direction: "benefit" },
      { name: "mentions", type: "integer", unit: "unknown", direction: "benefit" },
      { name: "spend", type: "number", unit: "unknown", direction: "benefit" },
    ]);
  });

  test("the reference agrees with the code (CLOUTLAB_UPDATE_DOCS=1 rewrites it)", () => {
    const marker = "do not edit. -->\n";
    const [written, ...rest] = page.split(marker);
    if (process.env["CLOUTLAB_UPDATE_DOCS"]) writeFileSync(path, `${written}${marker}\n${datasetReference()}\n`);
    // Formatting pads the cells of a table.
    else expect(unpadded(rest.join(marker))).toBe(unpadded(datasetReference()));
  });
});

const unpadded = (text: string) => text.trim().replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");
