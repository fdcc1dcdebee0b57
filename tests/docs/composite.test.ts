import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { methodFiles } from "../../src/experiment/methods/method-files.js";
import { readExperiment } from "../../src/experiment/read.js";
import { resolveExperiment } from "../../src/experiment/resolve.js";
import { compositeReference } from "../../src/methods/composite/reference.js";
import { temporaryFolder } from "../toy.js";

const path = resolve(import.meta.dirname, "../../docs/composite.md");
const page = readFileSync(path, "utf8");

describe("docs/composite.md", () => {
  test("the example works as it is printed", async () => {
    const folder = temporaryFolder();
    for (const [, file = "", content = ""] of page.matchAll(/^\*\*(\S+\.yaml)\*\*\n\n```\w*\n(.*?)```$/gms)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    const { methods } = await resolveExperiment(readExperiment(join(folder, "who.yaml")), ["my-index"]);
    expect(methods.map(({ name, method }) => [name, method.scale])).toEqual([["my-index", { min: 1, max: 100 }]]);
    const known = await methodFiles(["methods/my-index.yaml(reach=2)"], folder);
    expect(known("methods/my-index.yaml(reach=2)")?.params).toEqual({
      reach: 2,
      engagement: 3,
      sharers: 2,
      repliers: 1,
    });
  });

  test("the reference agrees with the code (CLOUTLAB_UPDATE_DOCS=1 rewrites it)", () => {
    const marker = "do not edit. -->\n";
    const [written, ...rest] = page.split(marker);
    if (process.env["CLOUTLAB_UPDATE_DOCS"]) writeFileSync(path, `${written}${marker}\n${compositeReference()}\n`);
    // Formatting pads the cells of a table.
    else expect(unpadded(rest.join(marker))).toBe(unpadded(compositeReference()));
  });
});

const unpadded = (text: string) => text.trim().replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");
