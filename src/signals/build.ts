import type { Dataset } from "../datasets/open.js";
import { matcher } from "../pattern.js";
import type { SignalInfo, SignalTable } from "../table.js";
import { catalogue } from "./catalogue.js";
import { networksOf, readEnd } from "./extent.js";
import { type Feeds, isKnown, readFeeds } from "./feeds.js";
import { measuredColumns } from "./measured-columns.js";
import { profileColumns } from "./profile-columns.js";
import { readyMadeSignals } from "./ready-made.js";
import { createRelations } from "./relations.js";
import { kinds } from "./signal-measure.js";
import { topicColumns } from "./topic-columns.js";

/** The signals of a dataset, and what was noticed while they were built. */
export interface BuiltSignals {
  readonly table: SignalTable;
  /** The moment that ages count back from, in UTC; null for a dataset without times. */
  readonly end: string | null;
  /** How many signals the catalogue has for the dataset's networks, whether the dataset can tell them or not. */
  readonly catalogueSize: number;
  readonly feeds: Feeds;
  readonly warnings: readonly string[];
}

/**
 * The signal table of a dataset: the catalogue's signals whose ids match one of `patterns` and that the dataset can
 * tell, and the ready-made signals of its own tables, which win over computed ones of the same id. An account that is
 * not on a network has NaN in all signals of it. Rows are accounts in the order of their ids.
 */
export async function buildSignals(dataset: Dataset, patterns: readonly string[] = ["*"]): Promise<BuiltSignals> {
  const { engine, roles } = dataset;
  const end = await readEnd(dataset);
  const endSql = end === null ? "cast(null as timestamp)" : `cast(${engine.dialect.literal(end)} as timestamp)`;
  await createRelations(engine, { accounts: roles.has("accounts"), presences: roles.has("presences"), end: endSql });
  const accounts = (await engine.columns("select account from scored order by row")).get("account") as string[];
  const feeds = await readFeeds(engine);
  const networks = await networksOf(dataset);
  const wanted = matcher(patterns);
  const all = catalogue(networks);
  const known = all.filter((signal) => isKnown(signal, feeds));
  const columns = await measuredColumns(engine, known, ({ id }) => wanted(id), accounts.length);
  const profiles = await profileColumns(
    engine,
    known.filter(({ id }) => wanted(id)),
    accounts.length,
    endSql,
  );
  for (const [id, values] of profiles) columns.set(id, values);
  const infos = new Map<string, SignalInfo>(known.map((signal) => [signal.id, signal]));
  // Topics may be many: only a pattern that names them gets them.
  const named = matcher(patterns.filter((pattern) => pattern.startsWith("topics.")));
  for (const { info, values } of await topicColumns(engine, named, accounts.length)) {
    columns.set(info.id, values);
    infos.set(info.id, info);
  }
  const warnings = unknownKinds(feeds);
  for (const { info, values } of await readyMadeSignals(dataset, networks, wanted, accounts.length)) {
    if (columns.has(info.id))
      warnings.push(`signal ${info.id} is taken from the signals table, not from the interactions`);
    columns.set(info.id, values);
    infos.set(info.id, info);
  }
  const signals = new Map([...columns.keys()].map((id) => [id, infos.get(id)!]));
  return { table: { accounts, columns, signals }, end, catalogueSize: all.length, feeds, warnings };
}

function unknownKinds(feeds: Feeds): string[] {
  const names: readonly string[] = [...kinds, "post", "follow"];
  return [...feeds.keys()]
    .filter((feed) => !names.includes(feed.split(" ")[1] ?? ""))
    .map(
      (feed) =>
        `interactions of the kind "${feed.split(" ")[1]}" on ${feed.split(" ")[0]} are in no signal: expected ${kinds.join(", ")}`,
    );
}
