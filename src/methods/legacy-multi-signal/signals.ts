import { saidSignals } from "../parts/said-on.js";

/** The networks, in the words of the signal ids. */
export const networks = ["twitter", "facebook", "youtube", "linkedin"] as const;

/** Profile signals that do not decay. */
export const lasting = ["listed", "recommendations", "mutual"] as const;

/** The kinds of reaction received. */
export const kinds = ["shares", "mentions", "replies", "likes", "reactions"] as const;

/**
 * The statistics of reactions, and the parameter that weighs each. `engaged` is by week, the others are by window. `actors`
 * stands in for `unprompted`.
 */
export const statistics = {
  damped: "total",
  unprompted: "actors",
  actors: "actors",
  selective: "selective",
  reach: "reach",
  engaged: "engaged",
  "active-days": "activeDays",
} as const;

/** What `legacy-multi-signal` reads: every benefit of the catalogue, and the posts that the ratios are over. */
export const legacySignals: readonly string[] = networks.flatMap((network) => [
  ...["followers", "followers-observed", ...lasting].map((id) => `${network}.${id}`),
  ...kinds.flatMap((kind) =>
    Object.keys(statistics)
      .filter((statistic) => statistic !== "engaged" || network === "twitter")
      .map((statistic) => `${network}.${kind}.${statistic}.*`),
  ),
  ...saidSignals(network, ["*"]),
]);
