import { expect, it } from "vitest";
import { pusher } from "../../../src/methods/parts/push.js";
import { lettersGraph, randomGraphs } from "../graph-input.js";

it("pusher(graph, weighted) adds what sources have to their targets, by edge or by weight", () => {
  const graph = lettersGraph(3, "A>B:2 A>C:3 C>B:5");
  const shares = Float64Array.of(1, 10, 100);
  const into = Float64Array.of(7, 0, 0);
  pusher(graph, false)(shares, into);
  expect([...into]).toEqual([7, 101, 1]);
  pusher(graph, true)(shares, into.fill(0));
  expect([...into]).toEqual([0, 502, 3]);
});

it("pusher(graph, weighted, accounts) gives the same bytes with any size of blocks", () => {
  const size = 50;
  const graph = randomGraphs(size, 3).get("shares")!;
  const shares = new Float64Array(size).map((_, row) => 1 / (row + 3));
  for (const weighted of [false, true]) {
    const [plain, blocked] = [new Float64Array(size), new Float64Array(size)];
    pusher(graph, weighted, size)(shares, plain);
    expect(plain.some((value) => value > 0)).toBe(true);
    for (const accounts of [1, 7, 49]) {
      pusher(graph, weighted, accounts)(shares, blocked.fill(0));
      expect(blocked).toEqual(plain);
    }
  }
});
