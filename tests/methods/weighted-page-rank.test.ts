import { it } from "vitest";
import { expectClose } from "./close.js";
import { lettersGraph, solved } from "./graph-input.js";

it("weighted-page-rank follows an edge in proportion to its weight", () => {
  // A goes to B three times of four and to C once; both go back to A. At a damping of 0.5 with a + b + c = 1:
  // a = 1/6 + (b + c) / 2 gives a = 4/9; b = 1/6 + 3/8 a = 1/3; c = 1/6 + 1/8 a = 2/9.
  const graph = lettersGraph(3, "A>B:3 A>C:1 B>A:5 C>A:1");
  const { scores } = solved("weighted-page-rank(damping=0.5,tolerance=1e-13)", "shares", graph);
  expectClose(scores, [4 / 9, 1 / 3, 2 / 9], 1e-12);
});

it("weighted-page-rank without any weight is the same for everybody", () => {
  expectClose(solved("weighted-page-rank(shares=0)", "shares", lettersGraph(2, "A>B")).scores, [0.5, 0.5]);
});
