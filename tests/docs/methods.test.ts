import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { panelsOf } from "../../src/checks/panel.js";
import { checkParsed } from "../../src/experiment/check-methods.js";
import { methodPages } from "../../src/experiment/method-pages.js";
import { methods } from "../../src/methods/index.js";
import { parseMethod } from "../../src/methods/parse.js";

const folder = join(import.meta.dirname, "../../docs/methods");

// As many trials as `cloutlab check` makes, so that a page says of no method that it passes what the command finds it to fail.
let matrix: ReturnType<typeof checkParsed>;

beforeAll(async () => {
  const each: (typeof matrix)[] = [];
  const panels = panelsOf(1);
  for (const id of methods.keys()) {
    each.push(checkParsed([parseMethod(id)], { seed: 1, trials: 100, panels }));
    // The runner has to be heard in between.
    await new Promise(setImmediate);
  }
  matrix = { ...each[0]!, methods: each.flatMap((one) => one.methods) };
});

describe("docs/methods", () => {
  it("is what the definitions and the checks say (CLOUTLAB_UPDATE_DOCS=1 rewrites it)", () => {
    const pages = methodPages(matrix);
    expect(pages.size).toBe(methods.size + 1);
    if (process.env["CLOUTLAB_UPDATE_DOCS"]) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      for (const [file, text] of pages) writeFileSync(join(folder, file), text);
    }
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
    for (const [file, text] of pages)
      expect(unpadded(readFileSync(join(folder, file), "utf8")), file).toBe(unpadded(text));
  });

  it("shows what each exemption excuses: none is declared for a check that is passed, or is none", () => {
    const excused = matrix.methods.flatMap(({ method, checks }) =>
      checks.flatMap(({ check, findings }) =>
        findings
          .filter(({ verdict }) => verdict === "exempt")
          .flatMap(({ id }) => [`${method} ${check}`, `${method} ${id}`]),
      ),
    );
    const declared = [...methods].flatMap(([id, { exempt = {} }]) =>
      Object.keys(exempt).map((test) => `${id} ${test}`),
    );
    expect(declared.length).toBeGreaterThan(5);
    expect(declared.filter((one) => !excused.includes(one))).toEqual([]);
  });

  it("shows that the two main methods fail no check, and that checks can be failed", () => {
    const failed = (id: string) =>
      matrix.methods
        .find(({ method }) => method === id)!
        .checks.flatMap(({ check, findings }) =>
          findings.filter(({ verdict }) => verdict === "fail").map((finding) => `${check} ${finding.id}`),
        );
    expect(matrix.checks).toHaveLength(16);
    expect(failed("legacy-multi-signal")).toEqual([]);
    expect(failed("twitter-impact")).toEqual([]);
    expect(failed("followers")).toContain("attacks bought-followers");
    expect(failed("shares-received")).toContain("efficiency efficiency");
  });

  it("has a formula of every method", () => {
    expect([...methods].filter(([, { formula }]) => !formula).map(([id]) => id)).toEqual([]);
  });
});

// Formatting pads the cells of a table, and takes away what it need not escape.
const unpadded = (text: string) =>
  text
    .replaceAll(/ +/g, " ")
    .replaceAll(/-{2,}:?/g, "---")
    .replaceAll("\\", "")
    .replaceAll(/\n{2,}/g, "\n")
    .trim();
