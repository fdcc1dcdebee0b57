import { z } from "zod";
import { graphChoice } from "./parts/graph-choice.js";
import { iterativeMethod, limits } from "./parts/graph-method.js";
import { iterate } from "./parts/iterate.js";
import { pusher } from "./parts/push.js";
import { outStrengths } from "./parts/strengths.js";
import { tunable } from "./parts/tunable.js";

/**
 * TunkRank: `TR(X) = sum of (1 + p * TR(Y)) / following(Y)` over the followers Y of X: how many people read what it says, if
 * each reads one of those whom it follows and passes it on with probability p. 0 without followers; accounts that follow
 * nobody pass nothing on. It has no bound, and does not depend on how the graph is connected.
 */
export const tunkRank = iterativeMethod({
  label: "TunkRank",
  about: "How many people an account reaches, when readers divide their attention and pass on some of what they read.",
  formula: "TR(x) = sum over y -> x of (1 + p * TR(y)) / following(y)",
  source: "Tunkelang 2009, https://thenoisychannel.com/2009/01/13/a-twitter-analog-to-pagerank",
  networks: [],
  scale: null,
  needs: [],
  uses: [],
  graphs: ({ graph }) => [graph],
  params: z.strictObject({
    graph: graphChoice("follows"),
    passOn: tunable({ default: 0.05, min: 0, max: 0.99, about: "The probability that a reader passes it on, p." }),
    ...limits,
  }),
  solve({ graphs }, { graph, passOn, ...options }) {
    const chosen = graphs.get(graph)!;
    const following = outStrengths(chosen, false);
    const push = pusher(chosen, false);
    const shares = new Float64Array(following.length);
    const step = (current: Float64Array, next: Float64Array) => {
      for (let row = 0; row < shares.length; row++)
        shares[row] = following[row] === 0 ? 0 : (1 + passOn * current[row]!) / following[row]!;
      push(shares, next.fill(0));
    };
    return iterate(new Float64Array(following.length), step, options);
  },
});
