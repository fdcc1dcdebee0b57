import { z } from "zod";
import { defineMethod } from "../method.js";
import { byAccount } from "./parts/by-account.js";
import { interactorNeeds, interactors } from "./parts/interactors.js";
import { movingNeeds, movingPosts } from "./parts/moving-posts.js";

/**
 * `(Ir + RMr) / 2`: the mean of `interactor-ratio` and `retweet-and-mention-ratio` as they are, neither of which stops at 1.
 * NaN where one of the counts is unknown.
 */
export const socialNetworkingPotential = defineMethod({
  label: "Social networking potential (SNP)",
  about: "The mean of the people who react for each follower and the tweets that move somebody for each tweet.",
  formula: "((sharers + mentioners) / followers + (posts shared + posts answered) / posts) / 2",
  source: "Anger and Kittl 2011, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: [...interactorNeeds, ...movingNeeds],
  uses: [],
  exempt: {
    dominance: "Half of it is a ratio over the followers, and falls when they alone rise.",
  },
  params: z.strictObject({}),
  score: ({ table }) => byAccount([interactors(table), movingPosts(table)], (people, posts) => (people + posts) / 2),
});
