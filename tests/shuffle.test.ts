import { expect, it } from "vitest";
import { random } from "../src/random.js";
import { shuffle } from "../src/shuffle.js";

it("shuffle(list, stream) exchanges each place, from the last to the second, with one drawn among those up to it", () => {
  const drawn = [0, 2, 1];
  const below: number[] = [];
  const stream = { ...random(1), integer: (most: number) => [below.push(most), drawn.shift()!][1]! };
  const list = ["a", "b", "c", "d"];
  // The last with the first: d b c a. The third with itself. The second with itself.
  expect(shuffle(list, stream)).toEqual(["d", "b", "c", "a"]);
  expect(below).toEqual([4, 3, 2]);
});

it("shuffle(list, stream) is in place, for arrays of numbers too, and draws nothing for one value or none", () => {
  const list = Uint32Array.of(7, 8, 9);
  expect(shuffle(list, random(1))).toBe(list);
  expect([...list].sort()).toEqual([7, 8, 9]);
  const idle = { ...random(1), integer: () => expect.unreachable() };
  expect([shuffle([5], idle), shuffle([], idle)]).toEqual([[5], []]);
});

it("shuffle(list, stream) gives every order equally often", () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed++) {
    const order = shuffle(["a", "b", "c"], random(seed)).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  // 1,000 of each are expected, with a standard deviation of 29.
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
