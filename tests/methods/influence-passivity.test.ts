import { expect, it } from "vitest";
import { expectClose } from "./close.js";
import { lettersGraph, solved } from "./graph-input.js";

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
