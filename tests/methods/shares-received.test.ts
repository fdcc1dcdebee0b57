import { expect, it } from "vitest";
import { sharesReceived } from "../../src/methods/shares-received.js";
import { inputOf } from "./table.js";

it("shares-received sums the shares of the whole record over the networks that know them", () => {
  const input = inputOf({
    "twitter.shares.total.all": [5, 0, Number.NaN],
    "facebook.shares.total.all": [2, Number.NaN, Number.NaN],
    "twitter.shares.total.90d": [3, 0, 4],
    "twitter.shares-made.total.all": [9, 9, 9],
  });
  expect([...sharesReceived.score(input, {})]).toEqual([7, 0, Number.NaN]);
});
