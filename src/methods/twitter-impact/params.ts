import { z } from "zod";
import { tunable } from "../parts/tunable.js";

const weight = (preset: number, about: string) => tunable({ default: preset, min: 0, max: 10, about });
const positive = (preset: number, min: number, max: number, about: string) =>
  tunable({ default: preset, min, max, scale: "log", about });

/**
 * The parameters of `twitter-impact`, all of them ours: nothing was published. Starts and tau are such that on the
 * default `creators` the scores spread like those of `legacy-multi-signal`, with about one in twenty above 50.
 */
export const impactParams = z.strictObject({
  halfLifeDays: positive(30, 1, 365, "Days after which a reaction counts half."),

  shares: weight(10, "Weight of shares, beside the other kinds of reaction."),
  replies: weight(6, "Weight of replies."),
  mentions: weight(6, "Weight of mentions."),
  likes: weight(3, "Weight of likes, the cheapest reaction."),
  reactions: weight(4, "Weight of reactions whose kind the source does not tell."),
  breadth: tunable({
    default: 0.25,
    min: 0,
    max: 1,
    about: "Part of each kind that is for how many different people were moved; the rest is for impact per post.",
  }),

  impactStart: positive(0.002, 0.0001, 1, "Weighted reactions per post up to which they tell about in proportion."),
  impactTop: positive(30, 1, 1e5, "Weighted reactions per post that earn the full weight."),
  actorsStart: positive(1, 0.1, 1000, "People in 90 days up to which they tell about in proportion."),
  actorsTop: positive(30_000, 1000, 1e8, "People in 90 days that earn the full weight."),

  usual: positive(
    90,
    1,
    10_000,
    "Posts and replies in 90 days beyond which the people moved count in proportion less.",
  ),
  shrinkage: positive(10, 0.1, 1000, "Posts without a reaction that are added to every account's."),
  assumedPosts: positive(30, 1, 10_000, "Posts of an account whose posts are unknown."),
  unknownReach: positive(0.1, 0.01, 1, "Weight of an undated reaction when its actor's audience is unknown."),
  tau: positive(0.4, 0.01, 10, "Evidence that closes 63 % of the way to 100."),
});
