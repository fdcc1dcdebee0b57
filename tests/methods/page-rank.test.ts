import { expect, it } from "vitest";
import { expectClose } from "./close.js";
import { golden, lettersGraph, solved } from "./graph-input.js";

it("page-rank of the golden graph is the solution of its linear system", () => {
  const { scores, solution } = solved("page-rank(tolerance=1e-12)", "follows", golden);
  // D and E have no followers: 0.15 / 5. C has half of D and half of E: 0.03 + 0.85 * 0.03.
  expectClose(scores, [0.4491418919, 0.4353581081, 0.0555, 0.03, 0.03], 1e-9);
  expect(solution!.residual).toBeLessThan(1e-12);
});

it("page-rank gives everybody alike what an account without outgoing edges has, and scores sum to 1", () => {
  // A -> B. With a = PR(A): B = a + d a, since B's mass and the restarts are spread evenly; so a = 1 / (2 + d).
  const { scores } = solved("page-rank(damping=0.5,tolerance=1e-13)", "follows", lettersGraph(2, "A>B"));
  expectClose(scores, [1 / 2.5, 1.5 / 2.5], 1e-12);
});

it("page-rank does not mind weights, and takes the graph that it is told", () => {
  const heavy = lettersGraph(5, "B>A:9 C>A D>A A>B C>B:7 E>C D>C:3 E>A");
  const { scores } = solved("page-rank(graph=shares)", "shares", heavy);
  expectClose(scores, [0.4491418919, 0.4353581081, 0.0555, 0.03, 0.03], 1e-9);
  expect(solved("page-rank(graph=likes)", "shares", heavy).scores[0]).toBeNaN();
});

it("page-rank that is stopped says so by its residual", () => {
  const { solution } = solved("page-rank(iterations=2)", "follows", golden);
  expect(solution!.iterations).toBe(2);
  expect(solution!.residual).toBeGreaterThan(solution!.tolerance);
});
