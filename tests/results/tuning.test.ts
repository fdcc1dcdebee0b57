import { expect, it } from "vitest";
import { BadInput } from "../../src/problem.js";
import { tuneFormat } from "../../src/results/tuning.js";
import { result, searched, weighted } from "../report/tuning-fixture.js";

const all = { ...result, tuned: [...result.tuned, searched, weighted] };

it("a tuning is read back as it was written, to the same bytes", () => {
  const text = tuneFormat.write(all);
  expect(tuneFormat.parse(JSON.parse(text))).toEqual(all);
  expect(tuneFormat.write(tuneFormat.parse(JSON.parse(text)))).toBe(text);
  expect(text).toMatch(/^\{\n {2}"version": 1,\n {2}"experiment": "toy",\n {2}"question"/);
});

it("what is not finite is unknown, and an interval with such an end too", () => {
  const splits = { ...result.splits, trainingAccounts: Number.NaN };
  const [weight] = weighted.meaning!.weights;
  const meaning = { ...weighted.meaning!, weights: [{ ...weight!, interval: { low: Number.NaN, high: 1 } }] };
  const text = tuneFormat.write({ ...result, splits, tuned: [{ ...weighted, meaning }] });
  expect(JSON.parse(text).splits.trainingAccounts).toBeNull();
  expect(JSON.parse(text).tuned[0].meaning.weights[0].interval).toBeNull();
});

it("another version or type is refused with its place", () => {
  const refused = (change: object) => () => tuneFormat.parse({ ...all, ...change }, "runs/tune.json");
  expect(refused({ version: 2 })).toThrow(BadInput);
  expect(refused({ version: 2 })).toThrow('runs/tune.json: column "version": Invalid input: expected 1');
  expect(refused({ tuned: [{ ...weighted, residual: "small" }] })).toThrow('column "tuned.0.residual"');
  expect(refused({ standings: [{ method: "a" }] })).toThrow('column "standings.0.is"');
});
