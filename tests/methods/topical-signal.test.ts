import { expect, it } from "vitest";
import { parseMethod } from "../../src/methods/parse.js";
import { expectScores } from "./golden.js";
import { inputOf } from "./table.js";

const unknown = Number.NaN;

// On twitter and facebook ann says 10 in all, 6 of them on food; bob nothing; cat 4, all on music; dan is on no network.
const columns = {
  "topics.food.activity": [6, 0, 0, 0],
  "topics.world-music.activity": [3, 0, 4, 0],
  "twitter.posts.total.all": [4, 0, 1, unknown],
  "facebook.posts.total.all": [1, unknown, unknown, unknown],
  "twitter.shares-made.total.all": [3, 0, 1, unknown],
  "twitter.replies-made.total.all": [2, 0, 2, unknown],
};

it("topical-signal is the part of what an account says that is on the topic", () => {
  expectScores("topical-signal(topic=food)", columns, [0.6, 0, 0, unknown]);
  expectScores("topical-signal(topic=world music)", columns, [0.3, 0, 1, unknown]);
});

it("topical-signal without a topic takes the one on which the account says most", () => {
  expectScores("topical-signal", columns, [0.6, 0, 1, unknown]);
  expectScores("topical-signal(topic=world*)", columns, [0.3, 0, 1, unknown]);
});

it("topical-signal leaves a kind that the dataset does not have out of what is said", () => {
  const posts = { "topics.food.activity": [1], "twitter.posts.total.all": [4] };
  expectScores("topical-signal", posts, [0.25]);
});

it("topical-signal names the topics that there are where none is the one asked for", () => {
  const { method, params } = parseMethod("topical-signal(topic=fodo)");
  expect(() => method.score(inputOf(columns), params)).toThrow(/no post is on the topic: "?fodo.*food/);
});
