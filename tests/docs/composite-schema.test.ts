import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compositeJsonSchema } from "../../src/methods/composite/description.js";

it("docs/composite.schema.json is what the code says (CLOUTLAB_UPDATE_DOCS=1 rewrites it)", () => {
  const file = join(import.meta.dirname, "../../docs/composite.schema.json");
  const schema = `${JSON.stringify(compositeJsonSchema(), null, 2)}\n`;
  if (process.env["CLOUTLAB_UPDATE_DOCS"]) writeFileSync(file, schema);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(schema));
});
