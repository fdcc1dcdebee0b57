import type { Dataset } from "../datasets/open.js";
import { matcher } from "../pattern.js";
import type { SignalInfo, SignalTable } from "../table.js";
import type { BuiltSignals } from "./build.js";
import { catalogue } from "./catalogue.js";
import { networksOf } from "./extent.js";
import { isKnown } from "./feeds.js";
import { measuredColumns } from "./measured-columns.js";
import { countParts } from "./signal-statistic.js";

/** A signal table whose rows are accounts in topics: row i is `table.accounts[i]` in `topics[i]`, from posts on it alone. */
export interface TopicSignals {
  readonly table: SignalTable;
  readonly topics: readonly string[];
  /** The evidence of each row inside the evidence window: posts on the topic, reactions to them, different actors. */
  readonly posts: Float64Array;
  readonly reactions: Float64Array;
  readonly actors: Float64Array;
}

const evidenceDays = 90;
const suffix = "_on_topic";

/**
 * The signals of every account in every topic that it posted on, each topic with its own evidence. Needs the relations
 * of `buildSignals` on the same dataset, which must have been called before; null where no post has a topic.
 */
export async function buildTopicSignals(
  dataset: Dataset,
  built: BuiltSignals,
  patterns: readonly string[],
): Promise<TopicSignals | null> {
  const { engine } = dataset;
  const [any] = await engine.rows("select count(topic) as n from posts");
  if (Number(any?.n) === 0) return null;
  await createTopicRelations(dataset);
  const rows = await engine.columns("select account, topic from topic_rows order by row");
  const accounts = rows.get("account") as string[];
  const wanted = matcher(patterns);
  const known = catalogue(await networksOf(dataset)).filter(
    (signal) => isKnown(signal, built.feeds) && "measure" in signal.source && signal.source.measure.relation !== "made",
  );
  const columns = await measuredColumns(engine, known, ({ id }) => wanted(id), accounts.length, suffix);
  const signals = new Map<string, SignalInfo>(
    known.filter(({ id }) => columns.has(id)).map((signal) => [signal.id, signal]),
  );
  return {
    table: { accounts, columns, signals },
    topics: rows.get("topic") as string[],
    ...(await evidence(dataset, accounts.length)),
  };
}

// The same columns as the relations of whole accounts, with a row for each account in each topic.
async function createTopicRelations({ engine }: Dataset): Promise<void> {
  const table = (name: string, sql: string) => engine.run(`create or replace temporary table ${name} as ${sql}`);
  await table(
    "topic_rows",
    `select cast(row_number() over (order by scored.row, pairs.topic) - 1 as integer) as row, scored.row as account_row, scored.account, pairs.person, pairs.topic
    from (select distinct person, topic from post_events where topic is not null) as pairs join scored on scored.person = pairs.person`,
  );
  await table(
    "topic_posts",
    "select p.post, topic_rows.row, topic_rows.account_row from post_events as p join topic_rows on topic_rows.person = p.person and topic_rows.topic = p.topic",
  );
  await table(
    `members${suffix}`,
    "select topic_rows.row, members.network from topic_rows join members on members.row = topic_rows.account_row",
  );
  const weights = { received: ", r.week, r.unprompted, r.damped, r.selective, r.reached, r.engaged", published: "" };
  for (const [relation, more] of Object.entries(weights)) {
    await table(
      `${relation}${suffix}`,
      `select p.row, r.feed, r.actor, r.post, r.age, r.day, r.units${more}
      from ${relation} as r join topic_posts as p on p.post = r.post and p.account_row = r.row`,
    );
  }
}

async function evidence(
  { engine }: Dataset,
  size: number,
): Promise<Pick<TopicSignals, "posts" | "reactions" | "actors">> {
  const recent = `(age is null or age < ${evidenceDays})`;
  const posts = await engine.columns(
    `select cast(row as double) as row, cast(count(*) as double) as posts from published${suffix} where ${recent} group by row`,
  );
  const received = await engine.columns(
    `select cast(row as double) as row, cast(sum(units) / ${countParts}.0 as double) as reactions, cast(count(distinct actor) as double) as actors from received${suffix} where ${recent} group by row`,
  );
  return {
    posts: place(posts, "posts", size),
    reactions: place(received, "reactions", size),
    actors: place(received, "actors", size),
  };
}

function place(result: Map<string, unknown>, name: string, size: number): Float64Array {
  const placed = new Float64Array(size);
  const rows = result.get("row") as Float64Array;
  const values = result.get(name) as Float64Array;
  for (let i = 0; i < rows.length; i++) placed[rows[i]!] = values[i]!;
  return placed;
}
