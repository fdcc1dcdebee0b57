import { expect, it } from "vitest";
import { followingPenalty, tweepcredScale } from "../../src/methods/parts/tweepcred-scale.js";
import { graphOf, solved } from "./graph-input.js";

it("tweepcred is 130 + 5.21 ln of the mass, from 0 to 100", () => {
  expect([1e-9, 1e-6, 1e-4, 1e-3, 3e-3, 0].map(tweepcredScale)).toEqual([22, 58, 82, 94, 100, 0]);
});

it("tweepcred divides the mass of who follows many more than follow it", () => {
  expect(1 / followingPenalty(2000, 3000)).toBeCloseTo(0.0442103498247, 12);
  expect(1 / followingPenalty(100, 5000)).toBe(0.02);
  expect(followingPenalty(5000, 3000)).toBe(1);
  expect([followingPenalty(0, 2500), followingPenalty(Number.NaN, 9000)]).toEqual([1, 1]);
});

it("tweepcred of a thousand accounts who follow nobody", () => {
  // Each has a mass of 1 / 1000: 130 - 5.21 * 6.9078 = 94.01; with a penalty of 50 it is 73.63.
  const audience = (row: number, value: number) => Array.from({ length: 1000 }, (_, at) => (at === row ? value : 0));
  const columns = { "twitter.followers": audience(7, 100), "twitter.following": audience(7, 5000) };
  const { scores } = solved("tweepcred", "follows", graphOf(1000, []), columns);
  expect([scores[0], scores[7]]).toEqual([94, 74]);
});
