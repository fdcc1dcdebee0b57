import { defineMethod } from "../method.js";
import { legacyParams } from "./legacy-multi-signal/params.js";
import { legacySignals } from "./legacy-multi-signal/signals.js";
import { legacyTerms } from "./legacy-multi-signal/terms.js";
import { contributionsOf, evidence } from "./parts/contributions-of.js";
import { finalScale, hundred } from "./parts/final-scale.js";

/**
 * A hypothetical reconstruction of a score of 1 to 100 over four networks (2008-2018), from the rules that its makers
 * published; they never published the formula. With E an account's evidence,
 *
 *     score = 1 + 99 (1 - exp(-E / tau))
 *     E     = sum over networks and signals of  network * group * kind * statistic * window * g(signal)
 *     g(x)  = ln(1 + x / start) / ln(1 + top / start)
 *
 * - The five weights are parameters, and within a level only their proportions count. Networks are not averaged: each
 *   adds its evidence, a silent one adds nothing.
 * - Groups: audience (followers, or where the profile shows none those among the dataset's accounts), lasting (lists,
 *   recommendations, mutual follows: no decay) and engagement (reactions received). Kinds of reaction: shares, mentions,
 *   replies, likes, and reactions of no stated kind. Statistics: per post, unique actors, selective, reach, engaged,
 *   active days, totals, with the repeats of one actor damped (rule R3). Windows: 90, 30 and 7 days; the goalposts of counts shrink with the window. Of the `engaged`
 *   weeks those that end within 90 days share one window's worth among them.
 * - Only what is unprompted counts: of the reactions of somebody to whom the account did something, the next two are put down to
 *   that. So neither a bait of messages to strangers nor a ring that feeds itself gathers evidence. `actors` stands in where
 *   nobody can tell how many reacted unprompted.
 * - `all` stands in, with the weight of all windows, only for an account whose 90-day signals are unknown because the
 *   data has no times.
 * - Per post means selective reactions / (said + k), which is the ratio shrunk towards 0: one lucky post is no proof. What an
 *   account said in the window are its posts and the replies or mentions that it made: the published factor is inbound
 *   messages per outbound message, and rule R1 is that most signals are ratios.
 * - So every other count is over 1 + said / usual: up to the usual amount it hardly matters, and whoever says ten times as
 *   much needs ten times the reactions. Unknown posts are taken to be the usual amount, and have no ratio.
 * - What is unknown adds nothing and weights are not redistributed, so that knowing more of an account can only help
 *   and no account's score depends on who else is in the run.
 *
 * 1 where something is known and nothing happened; NaN where no signal is known on any of the four networks. Within a
 * topic there is no audience: the same formula on a table of accounts in topics, whose reactions are to posts of the topic.
 */
export const legacyMultiSignal = defineMethod({
  label: "Legacy multi-signal score (reconstruction)",
  about: "A hypothetical reconstruction of the 1 to 100 score over four networks, from its published rules.",
  formula:
    "1 + 99 (1 - exp(-E / tau)); E = sum of network * group * kind * statistic * window * ln(1 + x / start) / ln(1 + top / start); x = reactions / (said + k) per post, or count / (1 + said / usual)",
  source: "https://arxiv.org/abs/1510.08487",
  reconstruction: true,
  networks: ["twitter", "facebook", "youtube", "linkedin"],
  scale: hundred,
  needs: [],
  uses: legacySignals,
  exempt: {
    units:
      "Goalposts are fixed in the units of the signals, so that no score depends on who else is in the run: in other units they have to be written in those.",
    "window-edge": "The published window is 90 days, all of which count alike: what leaves it is gone (rule R7).",
  },
  params: legacyParams,
  topical: true,
  score: ({ table }, params) => finalScale(evidence(legacyTerms(table, params), table.accounts.length), params.tau),
  contributions: ({ table }, params) => contributionsOf(legacyTerms(table, params), table.accounts.length),
});
