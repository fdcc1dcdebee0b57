import type { Attack } from "./attack.js";
import { boughtFollowers } from "./bought-followers.js";
import { engagementRing } from "./engagement-ring.js";
import { followBack } from "./follow-back.js";
import { hijackedTopic } from "./hijacked-topic.js";
import { replyBait } from "./reply-bait.js";
import { volumeBot } from "./volume-bot.js";

export type { Attack } from "./attack.js";

/** The registry: an attack is one file and one word here. */
export const attacks = {
  volumeBot,
  replyBait,
  engagementRing,
  followBack,
  boughtFollowers,
  hijackedTopic,
} satisfies Record<string, Attack>;
