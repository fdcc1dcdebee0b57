import { expect, it } from "vitest";
import { iterate } from "../../../src/methods/parts/iterate.js";
import { iterateAhead } from "../../../src/methods/parts/iterate-ahead.js";

const limits = { tolerance: 1e-12, iterations: 100_000 };

// A walk on two rings that stay on each account all but one time in twenty: what is on a ring stays there.
function lazyRings(size: number) {
  return (current: Float64Array, next: Float64Array) => {
    next.fill(0);
    for (let row = 0; row < size; row++) {
      const half = row < size / 3 ? 0 : size / 3;
      const length = row < size / 3 ? size / 3 : (2 * size) / 3;
      const stays = 0.95 - 0.1 * (row % 3);
      next[row]! += stays * current[row]!;
      next[half + ((row - half + 1) % length)]! += (1 - stays) * current[row]!;
    }
  };
}

const start = (size: number) => Float64Array.from({ length: size }, (_, row) => 1 + (row % 7));

it("iterateAhead(start, step) has the limit of iterate(start, step) in fewer steps, and keeps what every step keeps", () => {
  const size = 90;
  const plain = iterate(start(size), lazyRings(size), limits);
  const ahead = iterateAhead(start(size), lazyRings(size), limits);
  expect(ahead.residual).toBeLessThanOrEqual(1e-12);
  expect(ahead.iterations).toBeLessThan(plain.iterations / 5);
  for (const [row, value] of plain.scores.entries()) expect(Math.abs(ahead.scores[row]! - value)).toBeLessThan(1e-7);
  const firstRing = (values: Float64Array) => values.slice(0, size / 3).reduce((sum, value) => sum + value, 0);
  expect(Math.abs(firstRing(ahead.scores) - firstRing(start(size)))).toBeLessThan(1e-9);
});

it("iterateAhead(start, step) tells that it was stopped, and ends at once where nothing changes", () => {
  const stopped = iterateAhead(start(90), lazyRings(90), { ...limits, iterations: 7 });
  expect([stopped.iterations, stopped.residual > 1e-12]).toEqual([7, true]);
  const same = (current: Float64Array, next: Float64Array) => next.set(current);
  expect(iterateAhead(start(4), same, limits)).toMatchObject({ iterations: 1, residual: 0, scores: start(4) });
  expect(iterateAhead(start(0), same, limits).iterations).toBe(0);
  const nothing = (_: Float64Array, next: Float64Array) => next.fill(0);
  expect(iterateAhead(start(4), nothing, limits)).toMatchObject({ iterations: 2, residual: 0 });
});
