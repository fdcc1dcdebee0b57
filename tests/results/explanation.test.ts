import { expect, it } from "vitest";
import { explanationFormat } from "../../src/results/explanation.js";
import { explained } from "../report/explained.js";

const text = explanationFormat.write(explained);

it("an explanation is read back as it was written, to the byte", () => {
  expect(explanationFormat.parse(JSON.parse(text))).toEqual(explained);
  expect(explanationFormat.write(explanationFormat.parse(JSON.parse(text)))).toBe(text);
});

it("a topic is written with its rank last, and what is not finite as unknown", () => {
  const [method] = explained.methods;
  const endless = { ...explained, methods: [{ ...method!, total: Number.POSITIVE_INFINITY }] };
  const written = JSON.parse(explanationFormat.write(endless));
  expect(written.methods[0].total).toBe(null);
  expect(Object.keys(written.topics[0])).toEqual([
    ...["method", "topic", "account", "score"],
    ...["posts", "reactions", "actors", "rank"],
  ]);
});

it("another version, and a rank that is no number, are refused with their place", () => {
  const wrong = (change: object) => () => explanationFormat.parse({ ...JSON.parse(text), ...change });
  expect(wrong({ version: 2 })).toThrow('column "version": Invalid input: expected 1');
  expect(wrong({ methods: [{ ...explained.methods[0], rank: "first" }] })).toThrow('column "methods.0.rank"');
});
