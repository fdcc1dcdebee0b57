import { expect, test } from "vitest";
import { toJson } from "../../src/report/json.js";
import { reportData } from "./fixture.js";

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
