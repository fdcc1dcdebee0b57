import { z } from "zod";
import { defineMethod } from "../method.js";
import { followersOn } from "./parts/audience-on.js";
import { tunable } from "./parts/tunable.js";

/**
 * `1 - exp(-lambda * F1)` of the followers F1. With the published lambda of 1 all accounts of more than 36 followers are
 * 1 to a double and tie; a smaller one tells them apart.
 */
export const popularity = defineMethod({
  label: "Popularity",
  about: "How far the followers fill a scale from 0 to 1 that saturates.",
  formula: "1 - exp(-rate * followers)",
  source: "Riquelme and Gonzalez-Cantergiani 2016, https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: { min: 0, max: 1 },
  needs: ["twitter.followers*"],
  uses: [],
  params: z.strictObject({
    rate: tunable({
      default: 1,
      min: 1e-9,
      max: 10,
      scale: "log",
      about: "What one follower fills of the rest of the scale, lambda in the survey.",
    }),
  }),
  score: ({ table }, { rate }) => followersOn("twitter", table).map((followers) => -Math.expm1(-rate * followers)),
});
