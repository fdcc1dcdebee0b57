import { expect, test } from "vitest";
import { compareToJson } from "../../src/report/json.js";
import { comparison } from "./fixture.js";

test("compareToJson(comparison) begins with its version and writes null for what is undefined", () => {
  const found = comparison(100, ["a", "b"], false);
  const agreement = found.agreement.map((entry) => ({ ...entry, estimate: Number.NaN }));
  const text = compareToJson({ ...found, agreement });
  expect(text.startsWith('{\n  "version": 1,')).toBe(true);
  expect(JSON.parse(text).agreement[0]).toEqual({ ...found.agreement[0], estimate: null });
});
