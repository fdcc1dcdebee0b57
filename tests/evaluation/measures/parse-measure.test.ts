import { expect, test } from "vitest";
import { measures } from "../../../src/evaluation/measures/index.js";
import { parseMeasure } from "../../../src/evaluation/measures/parse-measure.js";

test("parseMeasure(name).name prints what changes the number, and is read back as the same", () => {
  const asked = ["accuracy", "nDCG@10", "nDCG", "AP", "P(rel=2)@10", "nDCG(ties=expected)@10", "RR(ties=trec)", "rbo"];
  const names = asked.map((text) => parseMeasure(text).name);
  expect(names).toEqual([
    ...["accuracy", "nDCG@10", "nDCG", "AP", "P(rel=2)@10", "nDCG(ties=expected)@10", "RR", "rbo(p=0.98,ties=a)"],
  ]);
  for (const name of names) expect(parseMeasure(name).name).toBe(name);
});

test("parseMeasure suggests the nearest name, and says what is wrong with a cutoff or a parameter", () => {
  expect(() => parseMeasure("ndcg@10")).toThrow(/unknown measure: "ndcg"; expected .*; did you mean "nDCG"/);
  expect(() => parseMeasure("acuracy")).toThrow(/did you mean "accuracy"/);
  expect(() => parseMeasure("P")).toThrow(/no number of first accounts: "P"; expected @k, such as P@10/);
  expect(() => parseMeasure("auc@10")).toThrow(/a cutoff where there is none/);
  expect(() => parseMeasure("P@0")).toThrow(/bad cutoff/);
  expect(() => parseMeasure("AP(ties=random)")).toThrow(
    /bad value for ties of AP: "random"; expected trec or expected/,
  );
  expect(() => parseMeasure("nDCG(rel=2)@10")).toThrow(/unknown parameter of nDCG: "rel"/);
});

test("every measure is complete and takes at least one kind of truth", () => {
  const all = Object.values(measures);
  expect(all.length).toBeGreaterThan(10);
  for (const measure of all) {
    expect(measure.about).toMatch(/\.$/);
    expect(measure.source.length).toBeGreaterThan(10);
    expect(
      ["judgements", "grades", "labels", "reference"].some((truth) => truth in measure),
      measure.name,
    ).toBe(true);
  }
});
