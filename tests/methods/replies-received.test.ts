import { expect, it } from "vitest";
import { repliesReceived } from "../../src/methods/replies-received.js";
import { inputOf } from "./table.js";

it("replies-received sums the replies of the whole record over the networks that know them", () => {
  const input = inputOf({
    "twitter.replies.total.all": [5, 0, Number.NaN],
    "facebook.replies.total.all": [2, Number.NaN, Number.NaN],
    "twitter.replies.total.90d": [3, 0, 4],
    "twitter.replies-made.total.all": [9, 9, 9],
  });
  expect([...repliesReceived.score(input, {})]).toEqual([7, 0, Number.NaN]);
});
