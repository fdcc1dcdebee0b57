import { z } from "zod";
import { choice } from "./parts/choice.js";
import { columnsOf } from "./parts/columns.js";
import { iterativeMethod, limits } from "./parts/graph-method.js";
import { iterateAhead } from "./parts/iterate-ahead.js";
import { sharingStep } from "./parts/sharing-step.js";
import { sumKnown } from "./parts/sum-known.js";

/**
 * Influence and passivity. With `w(i, j)` the part of i's posts that j shared, at most 1, and over the pairs where that is
 * above 0:
 *
 *     P(i) = sum over j of I(j) * (1 - w(j, i)) / sum over k of (1 - w(j, k))     how little i is moved by whom moves others
 *     I(i) = sum over j of P(j) * w(i, j) / sum over k of w(k, j)                 how much i moves those who are hard to move
 *
 * The rejections are normalised over the sharers of one author, and the acceptances over the authors of one sharer. Rates,
 * their cap at 1, the pairs they are over, P first and from ones, and both made to sum to 1 are checked against a public
 * implementation of the paper in Julia, which does the same line by line; another, in Python and of countries instead of
 * people, normalises the rejections over the authors of one sharer. The paper's own equations could not be read.
 *
 * A round only moves influence from authors to authors, so that each part without a connection to others keeps what it
 * starts with, in proportion to its authors. That holds because an author of whom all sharers share everything, where the
 * rejections are 0 / 0, passes its influence on evenly. The implementation in Julia loses it there, and then a large part
 * with one such author fades, over thousands of rounds, to the benefit of pairs that stand alone. Groups that hang together
 * by little settle slowly, which is why it iterates ahead. Who is in no pair has 0 of both. 0 for who is not shared; NaN
 * where the posts are unknown.
 */
export const influencePassivity = iterativeMethod({
  label: "Influence and passivity",
  about: "Who gets those to share who rarely share: influence on passive people; or how passive people are themselves.",
  formula:
    "I(i) = sum over j of P(j) * w(i, j) / sum over k of w(k, j); P(i) = sum over j of I(j) * (1 - w(j, i)) / sum over k of (1 - w(j, k))",
  source:
    "Romero, Galuba, Asur and Huberman 2011, https://doi.org/10.1145/1963192.1963250, https://arxiv.org/abs/1008.1253",
  networks: [],
  scale: { min: 0, max: 1 },
  needs: ["*.posts.total.all"],
  uses: [],
  graphs: () => ["shares"],
  params: z.strictObject({
    side: choice({
      default: "influence",
      among: ["influence", "passivity"],
      about: "Whether an account scores by its influence or by its passivity.",
    }),
    ...limits,
  }),
  solve({ table, graphs }, { side, ...options }) {
    const posts = sumKnown(columnsOf(table, "*.posts.total.all").values(), table.accounts.length);
    const { step, passivity } = sharingStep(graphs.get("shares")!, posts);
    const solution = iterateAhead(new Float64Array(posts.length).fill(1), step, options);
    const scores = side === "influence" ? solution.scores : passivity;
    const known = (score: number, row: number) => (Number.isNaN(posts[row]!) ? Number.NaN : Math.max(0, score));
    return { ...solution, scores: scores.map(known) };
  },
});
