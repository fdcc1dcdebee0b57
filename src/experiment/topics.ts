import type { Dataset } from "../datasets/open.js";
import type { ParsedMethod } from "../methods/parse.js";
import type { TopicRating } from "../results/explanation.js";
import type { BuiltSignals } from "../signals/build.js";
import { buildTopicSignals, type TopicSignals } from "../signals/topics.js";
import type { ExperimentSpec } from "./spec.js";

/**
 * The ratings of every account in every topic on which it has the minimum of evidence, by each method that rates
 * topics: by method, topic and rank, ties by account. Empty where no post has a topic.
 */
export async function rateTopics(
  dataset: Dataset,
  built: BuiltSignals,
  methods: readonly ParsedMethod[],
  spec: ExperimentSpec["topics"],
): Promise<TopicRating[]> {
  const topical = methods.filter(({ method }) => method.topical);
  if (topical.length === 0) return [];
  const signals = await buildTopicSignals(
    dataset,
    built,
    topical.flatMap(({ method }) => [...method.needs, ...method.uses]),
  );
  if (!signals) return [];
  return topical.flatMap((method) => ratings(method, signals, spec));
}

function ratings(
  { name, method, params }: ParsedMethod,
  signals: TopicSignals,
  { minimumPosts, minimumActors }: ExperimentSpec["topics"],
): TopicRating[] {
  const scores = method.score({ table: signals.table, graphs: new Map() }, params);
  const found: Omit<TopicRating, "rank">[] = [];
  for (const [row, account] of signals.table.accounts.entries()) {
    const [posts, actors] = [signals.posts[row]!, signals.actors[row]!];
    if (posts < minimumPosts || actors < minimumActors || Number.isNaN(scores[row])) continue;
    found.push({
      method: name,
      topic: signals.topics[row]!,
      account,
      score: scores[row]!,
      posts,
      reactions: signals.reactions[row]!,
      actors,
    });
  }
  found.sort((a, b) => compare(a.topic, b.topic) || b.score - a.score || compare(a.account, b.account));
  let [start, rank] = [0, 0];
  return found.map((rating, index) => {
    const previous = found[index - 1];
    if (previous?.topic !== rating.topic) start = index;
    if (previous?.topic !== rating.topic || previous.score !== rating.score) rank = index - start + 1;
    return { ...rating, rank };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
