import { z } from "zod";
import { tunable } from "../parts/tunable.js";

const weight = (preset: number, about: string) => tunable({ default: preset, min: 0, max: 10, about });
const post = (preset: number, min: number, max: number, about: string) =>
  tunable({ default: preset, min, max, scale: "log", about });

/**
 * The parameters of `legacy-multi-signal`: four levels of weights below the networks, goalposts, shrinkage and the final
 * scaling. Of the makers' own weights none is known: these follow the order that they published. Starts and tau are such
 * that on the default `creators` the mean is near 20 and about one in twenty is above 50, as published in 2011-12.
 */
export const legacyParams = z.strictObject({
  twitter: weight(1, "Weight of what is known from twitter."),
  facebook: weight(1, "Weight of what is known from facebook; near parity, as published in 2011."),
  youtube: weight(0.8, "Weight of what is known from youtube."),
  linkedin: weight(0.8, "Weight of what is known from linkedin."),

  engagement: weight(8, "Weight of reactions received, beside lasting and audience."),
  lasting: weight(1.4, "Weight of lists, recommendations and mutual follows, which do not decay."),
  audience: weight(0.6, "Weight of the follower count: minor, as published."),

  shares: weight(10, "Weight of shares, beside the other kinds of reaction."),
  mentions: weight(8, "Weight of mentions."),
  replies: weight(7, "Weight of replies."),
  likes: weight(4, "Weight of likes, the cheapest reaction."),
  reactions: weight(5, "Weight of reactions whose kind the source does not tell."),

  perPost: weight(6, "Weight of reactions for each post, beside the other statistics."),
  actors: weight(5, "Weight of the number of different people who reacted unprompted."),
  selective: weight(3, "Weight of reactions counted less the more their actor did that day."),
  reach: weight(3, "Weight of reactions weighted by the audience of their actor."),
  engaged: weight(1, "Weight of the weekly engagement, which is selective and by reach at once (twitter)."),
  activeDays: weight(1, "Weight of the number of days with reactions."),
  total: weight(1, "Weight of totals."),

  days90: weight(6, "Weight of the last 90 days, beside the shorter windows within them."),
  days30: weight(3, "Weight of the last 30 days."),
  days7: weight(1, "Weight of the last 7 days."),

  countStart: post(1, 0.01, 1000, "Reactions or people in 90 days up to which a count tells about in proportion."),
  countTop: post(30_000, 1000, 1e8, "Reactions or people in 90 days that earn the full weight."),
  perPostStart: post(0.02, 0.001, 10, "Reactions for each post up to which the ratio tells about in proportion."),
  perPostTop: post(300, 10, 1e6, "Reactions for each post that earn the full weight."),
  lastingStart: post(3, 1, 1000, "Lists, recommendations or mutual follows up to which they tell about in proportion."),
  lastingTop: post(30_000, 1000, 1e7, "Lists, recommendations or mutual follows that earn the full weight."),
  audienceStart: post(30, 1, 10_000, "Followers up to which the audience tells about in proportion."),
  audienceTop: post(1e7, 1e5, 1e9, "Followers that earn the full weight."),

  usual: post(90, 1, 10_000, "Posts and replies in 90 days beyond which every count is in proportion less."),
  shrinkage: post(10, 0.1, 1000, "Posts without a reaction that each ratio is shrunk by: total / (posts + this)."),
  tau: post(0.45, 0.01, 10, "Evidence that closes 63 % of the way to 100."),
});
