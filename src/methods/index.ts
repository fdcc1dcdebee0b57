import type { Method } from "../method.js";
import { acquaintance } from "./acquaintance.js";
import { equalWeights } from "./equal-weights.js";
import { followerFolloweeRatio } from "./follower-followee-ratio.js";
import { followerRank } from "./follower-rank.js";
import { followers } from "./followers.js";
import { generalActivity } from "./general-activity.js";
import { hIndex } from "./h-index.js";
import { interactorRatio } from "./interactor-ratio.js";
import { kredPoints } from "./kred-points.js";
import { legacyMultiSignal } from "./legacy-multi-signal.js";
import { likesReceived } from "./likes-received.js";
import { mentionImpact } from "./mention-impact.js";
import { mentionsReceived } from "./mentions-received.js";
import { networkScore } from "./network-score.js";
import { paradoxicalDiscounted } from "./paradoxical-discounted.js";
import { popularity } from "./popularity.js";
import { repliesReceived } from "./replies-received.js";
import { retweetAndMentionRatio } from "./retweet-and-mention-ratio.js";
import { retweetImpact } from "./retweet-impact.js";
import { sharesReceived } from "./shares-received.js";
import { signalStrength } from "./signal-strength.js";
import { socialNetworkingPotential } from "./social-networking-potential.js";
import { tweetCount } from "./tweet-count.js";
import { twitterImpact } from "./twitter-impact.js";

/** The registry: a method is one file and one word here. */
const registry = {
  acquaintance,
  equalWeights,
  followerFolloweeRatio,
  followerRank,
  followers,
  generalActivity,
  hIndex,
  interactorRatio,
  kredPoints,
  legacyMultiSignal,
  likesReceived,
  mentionImpact,
  mentionsReceived,
  networkScore,
  paradoxicalDiscounted,
  popularity,
  repliesReceived,
  retweetAndMentionRatio,
  retweetImpact,
  sharesReceived,
  signalStrength,
  socialNetworkingPotential,
  tweetCount,
  twitterImpact,
} satisfies Record<string, Method>;

/** All methods by id. The id of `sharesReceived` is `shares-received`, which is also the name of its file. */
export const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries<Method>(registry).map(([word, method]) => [idOf(word), method]),
);

function idOf(word: string): string {
  return word.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
