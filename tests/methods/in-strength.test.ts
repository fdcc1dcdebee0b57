import { it } from "vitest";
import { expectClose } from "./close.js";
import { lettersGraph, solved } from "./graph-input.js";

it("in-strength adds the weights of the edges to an account", () => {
  const graph = lettersGraph(3, "A>B:2 C>B:5 B>A");
  expectClose(solved("in-strength", "shares", graph).scores, [1, 7, 0]);
});
