import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { html } from "../../src/document/html/template.js";
import { folder, joined, readNotebooks, root } from "../notebooks/notebook.js";

const pages = join(root, "docs/notebooks");
const notebooks = readNotebooks();
const page = (name: string) => readFileSync(join(pages, name.replace(/ipynb$/, "html")), "utf8");

describe("docs/notebooks", () => {
  it("has a page for each notebook, with its code as it is now (npm run notebooks -- --html writes them)", () => {
    expect(readdirSync(pages)).toEqual(notebooks.map(({ name }) => name.replace(/ipynb$/, "html")));
    for (const { name, cells } of notebooks) {
      const code = cells.filter(({ cell_type }) => cell_type === "code");
      const shown = code.map(({ source }) => html`<pre class="code">${joined(source)}</pre>`.text);
      expect(shown.filter((one) => !page(name).includes(one))).toEqual([]);
      expect(page(name)).toContain("<figure><img alt=");
    }
  });

  it("says nothing of the machine that executed them, and nothing in it can act", () => {
    for (const { name } of notebooks) {
      const text = page(name);
      for (const place of [root, tmpdir(), homedir(), "node_modules"].filter((path) => path.length > 2))
        expect(text, name).not.toContain(`${place}`);
      expect(text, name).toContain("default-src 'none'");
      expect(text, name).not.toMatch(/<script|<iframe|\son\w+=|javascript:/i);
    }
  });

  it("has no link that leads nowhere, and the notebooks neither", () => {
    let links = 0;
    const broken = notebooks.flatMap(({ name, cells }) => {
      const words = cells.filter(({ cell_type }) => cell_type === "markdown").map(({ source }) => joined(source));
      const own = [...words.join("\n").matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) =>
        join(folder, file(target)),
      );
      const written = [...page(name).matchAll(/href="([^"]+)"/g)].map(([, target = ""]) => join(pages, file(target)));
      expect(written.length, name).toBe(own.length);
      links += own.length;
      return [...own, ...written].filter((path) => !existsSync(path)).map((path) => `${name}: ${path}`);
    });
    expect(links).toBeGreaterThan(8);
    expect(broken).toEqual([]);
  });
});

const file = (target: string) => target.split("#")[0] ?? "";
