import { expect, it } from "vitest";
import { likesReceived } from "../../src/methods/likes-received.js";
import { inputOf } from "./table.js";

it("likes-received sums the likes of the whole record over the networks that know them", () => {
  const input = inputOf({
    "twitter.likes.total.all": [5, 0, Number.NaN],
    "facebook.likes.total.all": [2, Number.NaN, Number.NaN],
    "twitter.likes.total.90d": [3, 0, 4],
    "twitter.likes-made.total.all": [9, 9, 9],
  });
  expect([...likesReceived.score(input, {})]).toEqual([7, 0, Number.NaN]);
});
