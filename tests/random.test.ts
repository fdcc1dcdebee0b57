import { expect, it } from "vitest";
import { random } from "../src/random.js";

const draws = (stream = random(1), count = 20_000) => Float64Array.from({ length: count }, () => stream.uniform());
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

it("random(seed, ...keys) gives the same stream for the same seed and keys, and another for others", () => {
  expect(draws(random(7, "a", 3))).toEqual(draws(random(7, "a", 3)));
  const first = [
    random(7),
    random(8),
    random(7, "a"),
    random(7, "b"),
    random(7, "a", 1),
    random(7, "a", 2),
    random(7 + 2 ** 32),
  ];
  expect(new Set(first.map((stream) => stream.uniform())).size).toBe(first.length);
});

it("random(seed).uniform() is uniform in [0, 1), also across neighbouring keys", () => {
  const values = draws();
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(mean(values)).toBeCloseTo(0.5, 2);
  const across = Float64Array.from({ length: 20_000 }, (_, key) => random(1, key).uniform());
  expect(mean(across)).toBeCloseTo(0.5, 2);
  expect(mean(across.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
});

it("random(seed).normal() has mean 0 and variance 1, exponential() mean 1", () => {
  const stream = random(3);
  const normal = Float64Array.from({ length: 50_000 }, () => stream.normal());
  expect(Math.abs(mean(normal))).toBeLessThan(0.02);
  expect(Math.abs(mean(normal.map((value) => value * value)) - 1)).toBeLessThan(0.03);
  expect(Math.abs(mean(Float64Array.from({ length: 50_000 }, () => stream.exponential())) - 1)).toBeLessThan(0.02);
});

it("random(seed).integer(below) reaches every number below and no other", () => {
  const stream = random(5);
  const seen = new Set(Array.from({ length: 1000 }, () => stream.integer(7)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
