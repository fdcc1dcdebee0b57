import { expect, test } from "vitest";
import { compareToJson, toJson } from "../../src/report/json.js";
import { comparison, reportData } from "./fixture.js";

test("toJson(data) reads back as the data", () => {
  const data = reportData({ hostile: true, accounts: 60 });
  expect(JSON.parse(toJson(data))).toEqual(data);
});

test("toJson(data) does not depend on the order in which keys were set", () => {
  const data = reportData({ accounts: 40 });
  const turned = Object.fromEntries(Object.entries(data).reverse()) as unknown as typeof data;
  const methods = data.methods.map((method) => Object.fromEntries(Object.entries(method).reverse()) as typeof method);
  expect(toJson({ ...turned, methods })).toBe(toJson(data));
});

test("compareToJson(comparison) begins with its version and writes null for what is undefined", () => {
  const found = comparison(100, ["a", "b"], false);
  const agreement = found.agreement.map((entry) => ({ ...entry, estimate: Number.NaN }));
  const text = compareToJson({ ...found, agreement });
  expect(text.startsWith('{\n  "version": 1,')).toBe(true);
  expect(JSON.parse(text).agreement[0]).toEqual({ ...found.agreement[0], estimate: null });
});
