import { it } from "vitest";
import { expectClose } from "./close.js";
import { lettersGraph, solved } from "./graph-input.js";

it("hits scores authorities by hubs and hubs by authorities", () => {
  // A and B point to C, B to D. Authorities (c, d): c = a + b, d = b with a = c, b = c + d: c / d is the golden ratio.
  const graph = lettersGraph(4, "A>C B>C B>D");
  const part = (Math.sqrt(5) - 1) / 2;
  expectClose(solved("hits(tolerance=1e-13)", "follows", graph).scores, [0, 0, part, 1 - part], 1e-11);
  expectClose(solved("hits(side=hubs,tolerance=1e-13)", "follows", graph).scores, [1 - part, part, 0, 0], 1e-11);
});

it("hits leaves nothing to weaker parts of the graph, nor to anybody without edges", () => {
  expectClose(solved("hits", "follows", lettersGraph(5, "A>B C>B D>E")).scores, [0, 1, 0, 0, 0], 1e-8);
});
