import { it } from "vitest";
import { expectClose } from "./close.js";
import { golden, lettersGraph, solved } from "./graph-input.js";

it("k-core finds who is in a ring of friends, whatever the direction and however far the rest reaches", () => {
  // A, B and C know one another; D hangs on A, E on D; F knows nobody. A>B and B>A are one link.
  expectClose(solved("k-core", "follows", lettersGraph(6, "A>B B>A B>C A>C D>A E>D")).scores, [2, 2, 2, 1, 1, 0]);
  // Of the golden graph A, B, C are all linked, and D and E each with A and C.
  expectClose(solved("k-core", "follows", golden).scores, [2, 2, 2, 2, 2]);
});
