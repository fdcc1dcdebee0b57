import type { Explanation } from "../../src/results/explanation.js";

/** An account by five methods: two that are sums, one of a graph, one that knows nothing of it, one that saw nothing happen. */
export const explained: Explanation = {
  version: 1,
  account: "7",
  name: "Ada | <b>",
  methods: [
    {
      method: "impact",
      label: "Impact",
      score: 36.5,
      rank: 3,
      of: 1200,
      total: 0.25,
      networks: [
        { network: "twitter", contribution: 0.2, share: 0.8 },
        { network: "facebook", contribution: 0.05, share: 0.2 },
      ],
      graphs: [],
      signals: [
        { signal: "twitter.shares", about: "Shares of its posts.", value: 12, contribution: 0.15, share: 0.6 },
        { signal: "twitter.followers", about: "Followers.", value: null, contribution: 0.05, share: 0.2 },
        { signal: "facebook.followers", about: "Fans.", value: 99, contribution: 0.05, share: 0.2 },
      ],
    },
    {
      method: "count",
      label: "Count",
      score: 2,
      rank: 900,
      of: 1100,
      total: 2,
      networks: [{ network: "twitter", contribution: 2, share: 1 }],
      graphs: [],
      signals: [{ signal: "twitter.shares", about: "Shares of its posts.", value: 12, contribution: 2, share: 1 }],
    },
    {
      method: "page-rank(graph=shares)",
      label: "PageRank",
      score: 0.002,
      rank: 80,
      of: 1200,
      total: null,
      networks: [],
      graphs: [{ graph: "shares", from: 2, received: 2.5, to: 0, made: 0 }],
      signals: [],
    },
    { ...nothing("unseen"), total: 0 },
    { ...nothing("idle"), score: 1, rank: 1100, total: 0 },
  ],
  topics: [
    { method: "impact", topic: "food", account: "7", score: 18.8, posts: 13, reactions: 1500, actors: 15, rank: 1 },
    { method: "count", topic: "=cars", account: "7", score: 7.4, posts: 9, reactions: 4, actors: 4, rank: 2 },
  ],
};

function nothing(method: string): Explanation["methods"][number] {
  return {
    method,
    label: method,
    score: null,
    rank: null,
    of: 1100,
    total: null,
    networks: [],
    graphs: [],
    signals: [],
  };
}
