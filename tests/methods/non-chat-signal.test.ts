import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("non-chat-signal is the part of own tweets, and a twentieth of the answers in conversations that others started", () => {
  expectScores(
    "non-chat-signal",
    {
      "twitter.posts.total.all": [6, 4, 0, 0, 3],
      "twitter.replies-made.total.all": [3, 0, 9, 0, unknown],
      "twitter.replies.posts.all": [1, 2, 0, 0, 1],
    },
    // 6 of 9, and (3 - 1) of 3 + 1; all own, less 2 that it started; only answers; silence.
    [6 / 9 + 0.05 * (2 / 4), 1 - 0.05 * 2, 0.05 * (9 / 10), 0, unknown],
  );
});
