import type { TopicRating } from "../../results/explanation.js";
import type { TopicExperts } from "../../results/run.js";

/** The first `experts` accounts of each topic, by method and topic. */
export function topicExperts(
  ratings: readonly TopicRating[],
  experts: number,
  names: ReadonlyMap<string, string>,
): TopicExperts[] {
  const groups = new Map<string, TopicRating[]>();
  for (const rating of ratings) {
    const key = JSON.stringify([rating.method, rating.topic]);
    groups.set(key, [...(groups.get(key) ?? []), rating].slice(0, experts));
  }
  return [...groups.values()].map((group) => ({
    method: group[0]!.method,
    topic: group[0]!.topic,
    experts: group.map(({ account, score, posts, reactions, actors }) => ({
      account,
      name: names.get(account) ?? account,
      score,
      posts,
      reactions,
      actors,
    })),
  }));
}
