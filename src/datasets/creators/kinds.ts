/** What an account can be: genuine, or one of four kinds of manipulator; the label is the name. */
export const accountKinds = ["genuine", "volume-bot", "engagement-ring", "bought-followers", "reply-bait"] as const;

export type AccountKind = (typeof accountKinds)[number];

/** What an actor can do, in the order by which the generator numbers it. */
export const interactionKinds = ["share", "like", "reply", "mention"] as const;

export const mention = interactionKinds.indexOf("mention");
