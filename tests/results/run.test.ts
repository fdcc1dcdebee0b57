import { expect, it } from "vitest";
import { reportFormat } from "../../src/results/run.js";
import { reportData } from "../report/fixture.js";

const data = reportData({ hostile: true, accounts: 60 });

it("a report reads back as it was written", () => {
  const text = reportFormat.write(data);
  const read = reportFormat.parse(JSON.parse(text));
  expect(read).toEqual(data);
  expect(reportFormat.write(read)).toBe(text);
});

it("report.json has its keys in one order, whatever the order in which they were set", () => {
  const turned = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).reverse()) as unknown as T;
  expect(reportFormat.write({ ...turned(data), methods: data.methods.map(turned) })).toBe(reportFormat.write(data));
  expect(reportFormat.write(data)).toMatch(/^\{\n {2}"version": 1,\n {2}"command": /);
});

it("what is not finite is null", () => {
  const [row, ...others] = data.top;
  const unknown = { ...data, top: [{ ...row!, scores: [Number.NaN, Number.POSITIVE_INFINITY] }, ...others] };
  expect(JSON.parse(reportFormat.write(unknown)).top[0].scores).toEqual([null, null]);
});

it("another version or type is refused with its place", () => {
  expect(() => reportFormat.parse({ ...data, version: 2 })).toThrow('column "version": Invalid input: expected 1');
  expect(() => reportFormat.parse({ ...data, dataset: { ...data.dataset, accounts: "many" } })).toThrow(
    /column "dataset.accounts"/,
  );
});

it("the checks of a run are in its report, and a report that an earlier version wrote without them is read", () => {
  expect(JSON.parse(reportFormat.write({ ...data, checks: null }))).toMatchObject({ checks: null });
  expect(data).not.toHaveProperty("checks");
  expect(reportFormat.parse(data)).not.toHaveProperty("checks");
});
