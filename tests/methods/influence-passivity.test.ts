import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { expectClose } from "./close.js";
import { graphOf, lettersGraph, solved } from "./graph-input.js";

// numpy, by influence_passivity.py beside it.
const reference = JSON.parse(
  readFileSync(new URL("../fixtures/numpy/influence_passivity.json", import.meta.url), "utf8"),
);

// Of 100 posts each: B shares half of A's, C a fifth and D a tenth; A a tenth and C two fifths of B's; D a quarter of C's.
const shares = lettersGraph(4, "B>A:50 C>A:20 A>B:10 C>B:40 D>C:25 D>A:10");
const posts = { "twitter.posts.total.all": [100, 100, 100, 100] };

it("influence-passivity of the golden shares", () => {
  const influence = solved("influence-passivity(tolerance=1e-13)", "shares", shares, posts).scores;
  expectClose(influence, [0.2603550296, 0.4733727811, 0.2662721893, 0]);
  const passivity = solved("influence-passivity(side=passivity,tolerance=1e-13)", "shares", shares, posts).scores;
  expectClose(passivity, [0.2840236686, 0.0591715976, 0.2840236686, 0.3727810651]);
});

it("influence-passivity says nothing of who may have posted or not", () => {
  const some = { "twitter.posts.total.all": [100, 100, 100, Number.NaN] };
  expect(solved("influence-passivity", "shares", shares, some).scores[3]).toBeNaN();
});

it("influence-passivity passes the influence of an author on evenly whose sharers share everything", () => {
  // B and C share all that A posts; each of them is shared by the other, half of it and a quarter.
  const all = lettersGraph(3, "B>A:100 C>A:100 C>B:50 B>C:25");
  // From A to B and C alike; from B to C alone and from C to B alone, by rejection; then on by acceptance: B accepts A to C as
  // 4 to 1, and C accepts A to B as 2 to 1. With a, b, c the influences of A, B, C:
  //   passivity of B = a / 2 + c, of C = a / 2 + b;  b = (a / 2 + b) / 3;  c = (a / 2 + c) / 5;  so b = a / 4, c = a / 8.
  const { scores, solution } = solved("influence-passivity", "shares", all, {
    "twitter.posts.total.all": [100, 100, 100],
  });
  expectClose(scores, [8 / 11, 2 / 11, 1 / 11]);
  expect(solution?.residual).toBeLessThanOrEqual(1e-10);
});

it("influence-passivity leaves to parts without a connection what they start with: as much as they have authors", () => {
  const parts = lettersGraph(7, "B>A:50 A>B:20 C>B:10 E>D:100 G>F:1");
  const same = { "twitter.posts.total.all": new Array(7).fill(100) };
  const scores = solved("influence-passivity", "shares", parts, same).scores;
  expect(scores[0]! + scores[1]!).toBeCloseTo(2 / 4, 9);
  expect([scores[3], scores[5]]).toEqual([1 / 4, 1 / 4]);
});

it("influence-passivity agrees with the limit of its matrices in numpy, in parts and with an author shared whole", () => {
  const { posts: written, edges, influence, passivity } = reference;
  const columns = { "twitter.posts.total.all": written };
  const graph = graphOf(written.length, edges);
  expectClose(solved("influence-passivity(tolerance=1e-15)", "shares", graph, columns).scores, influence, 1e-13);
  const other = solved("influence-passivity(side=passivity,tolerance=1e-15)", "shares", graph, columns);
  expectClose(other.scores, passivity, 1e-13);
});
