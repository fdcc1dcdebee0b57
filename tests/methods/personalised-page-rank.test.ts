import { expect, it } from "vitest";
import { expectClose } from "./close.js";
import { lettersGraph, solved } from "./graph-input.js";

it("personalised-page-rank starts again where the shares are", () => {
  // All restarts are at A, and B's mass goes back there: a = 0.5 + 0.5 b and b = 0.5 a. Nobody comes to C.
  const { scores } = solved(
    "personalised-page-rank(damping=0.5,tolerance=1e-13)",
    "follows",
    lettersGraph(3, "A>B C>B"),
    {
      "twitter.shares.total.all": [4, 0, Number.NaN],
    },
  );
  expectClose(scores, [2 / 3, 1 / 3, 0], 1e-12);
});

it("personalised-page-rank says nothing where nobody has what it starts from", () => {
  const { scores } = solved("personalised-page-rank(restart=posts)", "follows", lettersGraph(2, "A>B"));
  expect([...scores]).toEqual([Number.NaN, Number.NaN]);
});
