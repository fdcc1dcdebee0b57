import { z } from "zod";
import { audienceOn } from "./parts/audience-on.js";
import { iterativeMethod, limits } from "./parts/graph-method.js";
import { damping, randomWalk } from "./parts/random-walk.js";
import { followingPenalty, tweepcredScale } from "./parts/tweepcred-scale.js";

/**
 * Tweepcred's scale: PageRank over the follows, divided for who follows more than 2500 accounts and than follow it, then
 * `130 + 5.21 ln(mass)` as a whole number from 0 to 100. The original starts from a mass that knows devices, restrictions and
 * age, which no dataset has: here everybody starts alike. Masses shrink with the number of accounts, and so do the scores.
 * An unknown audience is not penalised.
 */
export const tweepcred = iterativeMethod({
  label: "Tweepcred",
  about: "Twitter's own published reputation: PageRank over follows on a logarithmic scale, less for mass following.",
  formula:
    "round(130 + 5.21 ln(PageRank / penalty)), within 0 and 100; penalty = exp(3 (r - 1) ln(ln(following))) within 1 and 50 above 2500 followed, r = (1 + following) / (1 + followers)",
  source: "https://github.com/twitter/the-algorithm, tweepcred/Reputation.scala",
  networks: ["twitter"],
  scale: { min: 0, max: 100 },
  needs: [],
  uses: ["twitter.followers*", "twitter.following*"],
  graphs: () => ["follows"],
  params: z.strictObject({ damping, ...limits }),
  solve({ table, graphs }, options) {
    const solution = randomWalk(graphs.get("follows")!, { ...options, weighted: false });
    const [followers, following] = audienceOn("twitter", table);
    const scores = solution.scores.map((mass, row) =>
      tweepcredScale(mass / followingPenalty(followers[row]!, following[row]!)),
    );
    return { ...solution, scores };
  },
});
