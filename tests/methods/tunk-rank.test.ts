import { it } from "vitest";
import { expectClose } from "./close.js";
import { golden, solved } from "./graph-input.js";

it("tunk-rank of the golden graph is the solution of its linear system", () => {
  const of = (passOn: number) => solved(`tunk-rank(passOn=${passOn},tolerance=1e-13)`, "follows", golden).scores;
  expectClose(of(0), [2.5, 1.5, 1, 0, 0]);
  expectClose(of(0.05), [2.6077694236, 1.6553884712, 1, 0, 0]);
  expectClose(of(0.5), [4.8333333333, 4.1666666667, 1, 0, 0]);
});
