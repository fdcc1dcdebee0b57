import type { Engine } from "../engine/engine.js";
import type { SignalInfo } from "../table.js";
import { countParts } from "./signal-statistic.js";

/** A number that each account has for each topic; of topics that share an id the numbers are put together. */
interface TopicMeasure {
  readonly id: string;
  readonly unit: string;
  about(topic: string): string;
  /** Rows of `row`, `topic` and `value`, one or more of an account in a topic. */
  readonly sql: string;
  together(one: number, other: number): number;
  /** What an account without a row has. */
  readonly empty: number;
}

const posts = `select scored.row, p.topic, p.person, p.net, p.age from post_events as p join scored on scored.person = p.person
  where p.topic is not null and (p.age is null or p.age >= 0)`;

const measures: readonly TopicMeasure[] = [
  {
    id: "posts",
    unit: "count",
    about: (topic) => `Posts published on ${topic}, on all networks in the whole record.`,
    sql: `select row, topic, count(*) as value from (${posts}) as p group by row, topic`,
    together: (one, other) => one + other,
    empty: 0,
  },
  {
    id: "activity",
    unit: "count",
    about: (topic) =>
      `Posts published on ${topic}, and shares of and replies to posts on it made, on all networks in the whole record.`,
    sql: `select p.row, topic, count(*) as value from (${posts}) as p join members on members.row = p.row and members.net = p.net group by p.row, topic
      union all
      select made.row, about.topic, sum(made.units) / ${countParts}.0 as value from made
      join feeds on feeds.feed = made.feed and feeds.kind in ('share', 'reply')
      join post_events as about on about.post = made.post where about.topic is not null group by made.row, about.topic`,
    together: (one, other) => one + other,
    empty: 0,
  },
  {
    id: "first-post",
    unit: "days",
    about: (topic) => `Days before the end of the first post on ${topic}, on any network in the whole record.`,
    sql: `select row, topic, max(age) as value from (${posts}) as p where age is not null group by row, topic`,
    together: Math.max,
    empty: Number.NaN,
  },
];

/** What the signals of a topic are, as if a dataset had it. */
export function topicSignals(topic: string): SignalInfo[] {
  return measures.map((measure) => infoOf(measure, topic));
}

/**
 * What each account has on each topic of the dataset: the signals `topics.<topic>.posts`, `.activity` and `.first-post`. A
 * count is 0 for who never did it; the first post is unknown for who has none with a time, and left out where nobody has. They
 * depend on the dataset, and so are not in the catalogue. What is no letter or digit of a topic's name is a hyphen in the id.
 */
export async function topicColumns(
  engine: Engine,
  wanted: (id: string) => boolean,
  size: number,
): Promise<{ readonly info: SignalInfo; readonly values: Float64Array }[]> {
  const names = await engine.rows("select distinct topic from post_events where topic is not null order by topic");
  const topics = names.map(({ topic }) => String(topic));
  const found = [];
  for (const measure of measures) found.push(...(await columnsOf(engine, measure, topics, wanted, size)));
  return found;
}

async function columnsOf(
  engine: Engine,
  measure: TopicMeasure,
  topics: readonly string[],
  wanted: (id: string) => boolean,
  size: number,
) {
  const { sql, together, empty } = measure;
  const found = new Map<string, { info: SignalInfo; values: Float64Array }>();
  const infos = new Map(topics.map((topic) => [topic, infoOf(measure, topic)]));
  for (const info of infos.values())
    if (wanted(info.id) && !found.has(info.id))
      found.set(info.id, { info, values: new Float64Array(size).fill(empty) });
  if (found.size === 0) return [];
  const read = await engine.columns(
    `select cast(row as double) as row, topic, cast(value as double) as value from (${sql}) as measured`,
  );
  const [rows, values] = [read.get("row") as Float64Array, read.get("value") as Float64Array];
  for (const [i, topic] of (read.get("topic") as string[]).entries()) {
    const column = found.get(infos.get(topic)!.id)?.values;
    if (!column) continue;
    const before = column[rows[i]!]!;
    column[rows[i]!] = Number.isNaN(before) ? values[i]! : together(before, values[i]!);
  }
  return [...found.values()].filter(({ values }) => !values.every(Number.isNaN));
}

function infoOf({ id, unit, about }: TopicMeasure, topic: string): SignalInfo {
  const name = topic.replace(/[^\p{L}\p{N}]+/gu, "-");
  return { id: `topics.${name}.${id}`, network: null, unit, direction: "neutral", about: about(topic) };
}
