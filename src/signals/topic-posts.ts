import type { Engine } from "../engine/engine.js";
import type { SignalInfo } from "../table.js";

/**
 * How many posts each account published on each topic of the dataset: the signals `topics.<topic>.posts`, over all networks
 * and the whole record, 0 for who never posted on it. They depend on the dataset, and so are not in the catalogue. What is no
 * letter or digit of a topic's name is a hyphen in the id; topics whose ids are the same are one.
 */
export async function topicPosts(
  engine: Engine,
  wanted: (id: string) => boolean,
  size: number,
): Promise<{ readonly info: SignalInfo; readonly values: Float64Array }[]> {
  const names = await engine.rows("select distinct topic from post_events where topic is not null order by topic");
  const ids = new Map(names.map(({ topic }) => [String(topic), idOf(String(topic))]));
  const found = new Map<string, { info: SignalInfo; values: Float64Array }>();
  for (const [topic, id] of ids) {
    if (!wanted(id) || found.has(id)) continue;
    const about = `Posts published on ${topic}, on all networks in the whole record.`;
    const info: SignalInfo = { id, network: null, unit: "count", direction: "neutral", about };
    found.set(id, { info, values: new Float64Array(size) });
  }
  if (found.size === 0) return [];
  const counts = await engine.columns(
    `select cast(scored.row as double) as row, p.topic, cast(count(*) as double) as posts
    from post_events as p join scored on scored.person = p.person
    where p.topic is not null and (p.age is null or p.age >= 0) group by scored.row, p.topic`,
  );
  const rows = counts.get("row") as Float64Array;
  const topics = counts.get("topic") as string[];
  const posts = counts.get("posts") as Float64Array;
  for (let i = 0; i < rows.length; i++) {
    const signal = found.get(ids.get(topics[i]!)!);
    if (signal) signal.values[rows[i]!]! += posts[i]!;
  }
  return [...found.values()];
}

function idOf(topic: string): string {
  return `topics.${topic.replace(/[^\p{L}\p{N}]+/gu, "-")}.posts`;
}
