import { expect, it } from "vitest";
import { parseMethod } from "../../src/methods/parse.js";
import { expectClose } from "./close.js";
import { lettersGraph, solved } from "./graph-input.js";
import { inputOf } from "./table.js";

it("weighted-page-rank follows an edge in proportion to its weight", () => {
  // A goes to B three times of four and to C once; both go back to A. At a damping of 0.5 with a + b + c = 1:
  // a = 1/6 + (b + c) / 2 gives a = 4/9; b = 1/6 + 3/8 a = 1/3; c = 1/6 + 1/8 a = 2/9.
  const graph = lettersGraph(3, "A>B:3 A>C:1 B>A:5 C>A:1");
  const { scores } = solved("weighted-page-rank(damping=0.5,tolerance=1e-13)", "shares", graph);
  expectClose(scores, [4 / 9, 1 / 3, 2 / 9], 1e-12);
});

it("weighted-page-rank on several relations is that on their sum, edge by edge", () => {
  // What the two relations say about the same two accounts adds up: A>B is 2 * 1 + 0.5 * 4 = 4, and C has edges in one only.
  const follows = lettersGraph(4, "A>B B>A C>A");
  const shares = lettersGraph(4, "A>B:4 A>C:6 B>C:2");
  const { method, params } = parseMethod("weighted-page-rank(follows=2,shares=0.5,tolerance=1e-14)");
  const mixed = method.score(
    {
      table: inputOf({}, {}, 4).table,
      graphs: new Map([
        ["follows", follows],
        ["shares", shares],
      ]),
    },
    params,
  );
  const sum = lettersGraph(4, "A>B:4 A>C:3 B>A:2 B>C:1 C>A:2");
  expectClose(mixed, [...solved("weighted-page-rank(tolerance=1e-14)", "shares", sum).scores], 1e-12);
  // Of one relation alone the weight makes no difference.
  for (const one of [follows, shares]) {
    const [single, double] = ["1", "7"].map((w) => solved(`weighted-page-rank(shares=${w})`, "shares", one).scores);
    expect(single).toEqual(double);
  }
});

it("weighted-page-rank without any weight is the same for everybody", () => {
  expectClose(solved("weighted-page-rank(shares=0)", "shares", lettersGraph(2, "A>B")).scores, [0.5, 0.5]);
});
