import { z } from "zod";
import { defineMethod } from "../method.js";
import { byAccount } from "./parts/by-account.js";
import { columnOf } from "./parts/column-of.js";
import { logarithm, timesLog } from "./parts/times-log.js";

const received = ["twitter.mentions.total.all", "twitter.mentions.actors.all"] as const;
const made = ["twitter.mentions-made.total.all", "twitter.mentions-made.actors.all"] as const;

/**
 * `M3 * ln(M4) - M1 * ln(M2)`: mentions received times the logarithm of the people behind them, less the same of the
 * mentions made. Each product is 0 without mentions. Negative for who mentions more than it is mentioned.
 */
export const mentionImpact = defineMethod({
  label: "Mention impact",
  about: "How much more an account is mentioned, and by more people, than it mentions others.",
  formula: "mentions * ln(mentioners) - mentions made * ln(accounts mentioned)",
  source: "Pal and Counts 2011, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: [...received, ...made],
  uses: [],
  params: z.strictObject({ logarithm }),
  score({ table }, { logarithm }) {
    const [total, ...rest] = [...received, ...made].map((id) => columnOf(table, id));
    return byAccount(
      [total!, ...rest],
      (mentions, people, mentionsMade, peopleMentioned) =>
        timesLog(mentions, people, logarithm) - timesLog(mentionsMade, peopleMentioned, logarithm),
    );
  },
});
