import { expect, it } from "vitest";
import { checksFormat } from "../../src/results/checks.js";
import { checkMatrix } from "../report/check-matrix.js";

const matrix = checkMatrix();
const text = checksFormat.write(matrix);

it("checks are read back as they were written, to the byte", () => {
  expect(checksFormat.parse(JSON.parse(text))).toEqual(matrix);
  expect(checksFormat.write(checksFormat.parse(JSON.parse(text)))).toBe(text);
});

it("what is written has the order of the schema, and no number that JSON lacks", () => {
  const [method] = matrix.methods;
  const turned = { ...matrix, methods: [{ panel: [Number.NaN], checks: method!.checks, method: "a" }] };
  expect(checksFormat.write(turned)).toMatch(
    /"methods": \[\n {4}\{\n {6}"method": "a",[\s\S]*"panel": \[\n {8}null\n {6}\]\n/,
  );
});

it("another version, and a verdict that there is not, are refused with their place", () => {
  const wrong = (change: object) => () => checksFormat.parse({ ...JSON.parse(text), ...change }, "before.json");
  expect(wrong({ version: 2 })).toThrow('before.json: column "version": Invalid input: expected 1');
  const [method] = matrix.methods;
  const [check] = method!.checks;
  expect(wrong({ methods: [{ ...method, checks: [{ ...check, verdict: "maybe" }] }] })).toThrow(
    'before.json: column "methods.0.checks.0.verdict"',
  );
});
