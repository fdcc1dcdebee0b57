import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { experimentJsonSchema } from "../../src/experiment/spec.js";

it("docs/experiment.schema.json is what the code says (CLOUTLAB_UPDATE_DOCS=1 rewrites it)", () => {
  const file = join(import.meta.dirname, "../../docs/experiment.schema.json");
  const schema = `${JSON.stringify(experimentJsonSchema(), null, 2)}\n`;
  if (process.env["CLOUTLAB_UPDATE_DOCS"]) writeFileSync(file, schema);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(schema));
});
