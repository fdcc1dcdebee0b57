import { expect, it } from "vitest";
import { expectClose } from "./close.js";
import { golden, lettersGraph, solved } from "./graph-input.js";

const posts = { "twitter.posts.total.all": [100, 50, 20, 10, 5] };
const topics = { "topics.one.posts": [80, 10, 10, 2, 4], "topics.two.posts": [20, 40, 10, 8, 1] };
// Solved as linear systems, topic by topic.
const one = [0.1467530585, 0.06702058, 0.0149929245, 0.0028301887, 0.0056603774];
const two = [0.0893766408, 0.1104393474, 0.020681962, 0.0151898734, 0.0018987342];

it("twitter-rank of the golden graph is the mean of its topics, or weighs them by their posts", () => {
  const scores = (recipe: string) => solved(recipe, "follows", golden, { ...posts, ...topics }).scores;
  expectClose(
    scores("twitter-rank(tolerance=1e-14)"),
    one.map((score, row) => (score + two[row]!) / 2),
    1e-9,
  );
  expectClose(
    scores("twitter-rank(topics=by-posts,tolerance=1e-14)"),
    one.map((score, row) => (106 * score + 79 * two[row]!) / 185),
    1e-9,
  );
});

it("twitter-rank of one topic alone is that of the topic", () => {
  // A reads B for 1 of 4 posts and C for 3; all are alike, and C passes its mass on to nobody.
  const columns = { "twitter.posts.total.all": [4, 1, 3] };
  const { scores } = solved(
    "twitter-rank(damping=0.5,tolerance=1e-14)",
    "follows",
    lettersGraph(3, "A>B A>C"),
    columns,
  );
  const restart = [4 / 16, 1 / 16, 3 / 16];
  expectClose(
    scores,
    [restart[0]!, restart[1]! + (0.5 * restart[0]!) / 4, restart[2]! + (0.5 * 3 * restart[0]!) / 4],
    1e-12,
  );
});

it("twitter-rank says nothing where nobody has posted", () => {
  const { scores } = solved("twitter-rank", "follows", golden, { "twitter.posts.total.all": [0, 0, 0, 0, Number.NaN] });
  expect([...scores]).toEqual(Array(5).fill(Number.NaN));
});
