import { defineMethod } from "../method.js";
import { contributionsOf, evidence } from "./parts/contributions-of.js";
import { finalScale, hundred } from "./parts/final-scale.js";
import { impactParams } from "./twitter-impact/params.js";
import { impactSignals, impactTerms } from "./twitter-impact/terms.js";

/**
 * A hypothetical reconstruction of the score on twitter alone that its owner announced in 2018 and never described:
 * what an account's posts move people to do, not how large it is. With E an account's evidence,
 *
 *     score = 1 + 99 (1 - exp(-E / tau))
 *     E     = sum over kinds of  kind * ((1 - breadth) * g(D / (said + k)) + breadth * g(actors / (1 + said / usual)))
 *     D     = sum over weeks of  engaged(week) * decay(week)
 *     g(x)  = ln(1 + x / start) / ln(1 + top / start)
 *
 * - `engaged` counts a reaction less the more its actor did that day, by the actor's own audience, repeats of one actor ever
 *   less, and not at all the next two after the account did something to the actor: those are answers. `decay` is the exact mean of 2^(-age / halfLifeDays) over the week, as if the week's reactions were spread
 *   evenly over it; after thirteen weeks nothing is left.
 * - `said` are the posts of 90 days and the replies or mentions made in them, whichever are more: who provokes thousands
 *   of strangers is answered by hundreds. k of them without a reaction are added to every account (shrinkage). `actors` are the
 *   different people who reacted unprompted in 90 days, or at all where that is unknown. Neither followers, lists nor what the account does itself enter.
 * - An account whose reactions have no times is read as if they had been spread evenly over the thirteen weeks:
 *   D = reach(all) * the mean decay, and where the audience of the actors is unknown too, total(all) * unknownReach * the
 *   mean decay. Posts and actors of the whole record then stand in for those of 90 days, and where posts are unknown,
 *   assumedPosts.
 * - A share of a share counts like one of the post: an interaction says who shared whose post, and not from whom they had it, so
 *   that the second step of a cascade cannot be told from the first, and is not discounted.
 * - The weeks share one goalpost function; each contributes in proportion to its part of D, which is the Aumann-Shapley
 *   value of a function of a sum.
 *
 * 1 where reactions are known and there were none; NaN where no reaction is known. No score depends on who else is in
 * the run.
 */
export const twitterImpact = defineMethod({
  label: "Twitter impact (reconstruction)",
  about: "A hypothetical reconstruction of a 1 to 100 score of what an account's tweets move others to do.",
  formula:
    "1 + 99 (1 - exp(-E / tau)); E = sum over kinds of weight * ((1 - breadth) * g(D / (said + k)) + breadth * g(actors / (1 + said / usual))); D = sum over weeks of engaged * decay; g(x) = ln(1 + x / start) / ln(1 + top / start)",
  source: "announced on 10 May 2018, reported by theverge.com and econsultancy.com; no formula was published",
  reconstruction: true,
  networks: ["twitter"],
  scale: hundred,
  needs: [],
  uses: impactSignals,
  exempt: {
    units:
      "Goalposts are fixed in the units of the signals, so that no score depends on who else is in the run: in other units they have to be written in those.",
    "window-edge":
      "The signals reach back thirteen weeks; what is left of a hit by then, an eighth at the default half-life, goes with the window.",
  },
  params: impactParams,
  score: ({ table }, params) => finalScale(evidence(impactTerms(table, params), table.accounts.length), params.tau),
  contributions: ({ table }, params) => contributionsOf(impactTerms(table, params), table.accounts.length),
});
