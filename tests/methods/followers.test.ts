import { expect, it } from "vitest";
import { followers } from "../../src/methods/followers.js";
import { inputOf } from "./table.js";

const unknown = Number.NaN;

it("followers sums the audiences of all networks, known from the profile or else from the follows", () => {
  const input = inputOf({
    "twitter.followers": [100, unknown, unknown, unknown],
    "twitter.followers-observed": [7, 7, unknown, 0],
    "instagram.followers": [20, 20, unknown, unknown],
    "youtube.followers-observed": [3, unknown, unknown, unknown],
  });
  expect([...followers.score(input, {})]).toEqual([123, 27, unknown, 0]);
});
