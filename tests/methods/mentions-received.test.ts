import { expect, it } from "vitest";
import { mentionsReceived } from "../../src/methods/mentions-received.js";
import { inputOf } from "./table.js";

it("mentions-received sums the mentions of the whole record over the networks that know them", () => {
  const input = inputOf({
    "twitter.mentions.total.all": [5, 0, Number.NaN],
    "facebook.mentions.total.all": [2, Number.NaN, Number.NaN],
    "twitter.mentions.total.90d": [3, 0, 4],
    "twitter.mentions-made.total.all": [9, 9, 9],
  });
  expect([...mentionsReceived.score(input, {})]).toEqual([7, 0, Number.NaN]);
});
