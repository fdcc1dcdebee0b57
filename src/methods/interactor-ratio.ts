import { z } from "zod";
import { defineMethod } from "../method.js";
import { interactorNeeds, interactors } from "./parts/interactors.js";

/** `(RT3 + M4) / F1`; see `interactors`. NaN where one of the counts is unknown. */
export const interactorRatio = defineMethod({
  label: "Interactor ratio",
  about: "How many people retweet or mention an account for each of its followers.",
  formula: "(sharers + mentioners) / followers",
  source: "Anger and Kittl 2011, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: interactorNeeds,
  uses: [],
  exempt: {
    dominance: "It is a ratio over the followers, and falls when they alone rise.",
  },
  params: z.strictObject({}),
  score: ({ table }) => interactors(table),
});
