import type { Method } from "../method.js";
import { acquaintance } from "./acquaintance.js";
import { activityScore } from "./activity-score.js";
import { borda } from "./borda.js";
import { copeland } from "./copeland.js";
import { equalWeights } from "./equal-weights.js";
import { followerFolloweeRatio } from "./follower-followee-ratio.js";
import { followerRank } from "./follower-rank.js";
import { followers } from "./followers.js";
import { generalActivity } from "./general-activity.js";
import { hIndex } from "./h-index.js";
import { hits } from "./hits.js";
import { inStrength } from "./in-strength.js";
import { influencePassivity } from "./influence-passivity.js";
import { informationDiffusion } from "./information-diffusion.js";
import { interactorRatio } from "./interactor-ratio.js";
import { kCore } from "./k-core.js";
import { kredPoints } from "./kred-points.js";
import { leaderRank } from "./leader-rank.js";
import { legacyMultiSignal } from "./legacy-multi-signal.js";
import { likesReceived } from "./likes-received.js";
import { medianRank } from "./median-rank.js";
import { mentionImpact } from "./mention-impact.js";
import { mentionsReceived } from "./mentions-received.js";
import { networkScore } from "./network-score.js";
import { nonChatSignal } from "./non-chat-signal.js";
import { pageRank } from "./page-rank.js";
import { paradoxicalDiscounted } from "./paradoxical-discounted.js";
import { idOf } from "./parts/id-of.js";
import { personalisedPageRank } from "./personalised-page-rank.js";
import { popularity } from "./popularity.js";
import { reciprocalRankFusion } from "./reciprocal-rank-fusion.js";
import { repliesReceived } from "./replies-received.js";
import { retweetAndMentionRatio } from "./retweet-and-mention-ratio.js";
import { retweetImpact } from "./retweet-impact.js";
import { sharesReceived } from "./shares-received.js";
import { signalStrength } from "./signal-strength.js";
import { socialNetworkingPotential } from "./social-networking-potential.js";
import { topicalSignal } from "./topical-signal.js";
import { tunkRank } from "./tunk-rank.js";
import { tweepcred } from "./tweepcred.js";
import { tweetCount } from "./tweet-count.js";
import { twitterImpact } from "./twitter-impact.js";
import { twitterRank } from "./twitter-rank.js";
import { weightedPageRank } from "./weighted-page-rank.js";

/** The registry: a method is one file and one word here. */
const registry = {
  acquaintance,
  activityScore,
  borda,
  copeland,
  equalWeights,
  followerFolloweeRatio,
  followerRank,
  followers,
  generalActivity,
  hIndex,
  hits,
  inStrength,
  influencePassivity,
  informationDiffusion,
  interactorRatio,
  kCore,
  kredPoints,
  leaderRank,
  legacyMultiSignal,
  likesReceived,
  medianRank,
  mentionImpact,
  mentionsReceived,
  networkScore,
  nonChatSignal,
  pageRank,
  paradoxicalDiscounted,
  personalisedPageRank,
  popularity,
  reciprocalRankFusion,
  repliesReceived,
  retweetAndMentionRatio,
  retweetImpact,
  sharesReceived,
  signalStrength,
  socialNetworkingPotential,
  topicalSignal,
  tunkRank,
  tweepcred,
  tweetCount,
  twitterImpact,
  twitterRank,
  weightedPageRank,
} satisfies Record<string, Method>;

const byId: ReadonlyMap<string, Method> = new Map(
  Object.entries<Method>(registry).map(([word, method]) => [idOf(word), method]),
);

/**
 * All methods by id. The id of `sharesReceived` is `shares-received`, which is also the name of its file. Methods over
 * others are here over those of their default.
 */
export const methods: ReadonlyMap<string, Method> = new Map(
  [...byId].map(([id, method]) => [id, overDefaults(method)]),
);

function overDefaults(method: Method): Method {
  if (!method.compose) return method;
  const ids = String(method.params.parse({})["of"]).split("+");
  const parts = ids.map((id) => byId.get(id)!);
  return method.compose(
    parts.map((part) => ({ method: part, params: part.params.parse({}) as Record<string, number> })),
  );
}
