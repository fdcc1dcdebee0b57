import { expect, it } from "vitest";
import { matcher } from "../src/pattern.js";

it("matcher(patterns) takes * for any run of characters and everything else as it is", () => {
  const shares = matcher(["*.shares.total.90d", "twitter.followers"]);
  expect(shares("facebook.shares.total.90d")).toBe(true);
  expect(shares("twitter.followers")).toBe(true);
  expect(shares("twitterxfollowers")).toBe(false);
  expect(shares("twitter.followers-observed")).toBe(false);
  expect(matcher([])("anything")).toBe(false);
});
