import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "src");
const types = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => join(entry.parentPath, entry.name))
  .flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^export (?:type|interface|class) (\w+)/gm)].map(([, name]) => ({
      name: name!,
      file: relative(root, file),
    })),
  );

it("an exported type has a name of its own: one word for one thing", () => {
  expect(types.length).toBeGreaterThan(200);
  const shared = types.filter(({ name, file }) => types.some((other) => other.name === name && other.file !== file));
  expect(shared.map(({ name, file }) => `${name} in ${file}`)).toEqual([]);
});
