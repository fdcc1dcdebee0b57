import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const pages = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
  cwd: root,
  encoding: "utf8",
})
  .trim()
  .split("\n")
  .filter((page) => !page.startsWith("tests/") && existsSync(join(root, page)));

// Anchors as GitHub makes them of headings.
function anchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

it("every link from a page to a file or heading of the project leads somewhere", () => {
  expect(pages.length).toBeGreaterThan(8);
  const broken: string[] = [];
  for (const page of pages) {
    const text = readFileSync(join(root, page), "utf8");
    for (const [, target = ""] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? join(root, page) : join(root, dirname(page), path);
      const found = existsSync(file) && (!anchor || anchors(readFileSync(file, "utf8")).includes(anchor));
      if (!found) broken.push(`${page}: ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

it("the README names every command", async () => {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const { Command } = await import("commander");
  const { addCommands } = await import("../../src/cli/commands.js");
  const program = new Command();
  addCommands(program);
  expect(program.commands.length).toBeGreaterThan(4);
  expect(
    program.commands.map((command) => command.name()).filter((name) => !text.includes(`cloutlab ${name}`)),
  ).toEqual([]);
});
