import { expect, it } from "vitest";
import { expectClose } from "./close.js";
import { golden, lettersGraph, solved } from "./graph-input.js";

it("leader-rank of one follower and its leader", () => {
  // A -> B with the ground G. A gives half to B and half to G, B all to G, G a half each: in the long run
  // a = g / 2, b = g / 2 + a / 2, a + b + g = 2, so g = 8 / 9; each gets half of it besides its own.
  const { scores } = solved("leader-rank(tolerance=1e-13)", "follows", lettersGraph(2, "A>B"));
  expectClose(scores, [8 / 9, 10 / 9], 1e-11);
});

it("leader-rank sums to the number of accounts, and is 1 for everybody without edges", () => {
  const { scores } = solved("leader-rank", "follows", golden);
  expectClose(Float64Array.of(scores.reduce((sum, score) => sum + score)), [5]);
  expect(scores[0]! > scores[1]! && scores[1]! > scores[2]! && scores[3] === scores[4]).toBe(true);
});
