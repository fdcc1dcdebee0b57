import type { Engine } from "../engine/engine.js";
import type { CatalogueSignal } from "./catalogue.js";

/** What a dataset has of one network and kind. A feed that is not there makes its signals unknown, never zero. */
export interface Feed {
  readonly times: boolean;
  readonly posts: boolean;
}

/** The feeds of a dataset, by network and kind: `twitter share`. */
export type Feeds = ReadonlyMap<string, Feed>;

/** The feeds of a dataset, whose relations have been made, by `network kind`; posts are the kind "post", follows the kind "follow". */
export async function readFeeds(engine: Engine): Promise<Feeds> {
  const rows = await engine.rows("select network, kind, times, posts from feeds order by feed");
  return new Map(
    rows.map((row) => [`${row.network} ${row.kind}`, { times: Number(row.times) > 0, posts: Number(row.posts) > 0 }]),
  );
}

/** True when the dataset can tell the signal: its feed is there, with times where a window or a day needs them. */
export function isKnown({ network, source }: CatalogueSignal, feeds: Feeds): boolean {
  if ("profile" in source) return source.profile.table === "presences" || feeds.has(`${network} follow`);
  const { measure, statistic, window } = source;
  const feed = feeds.get(`${network} ${measure.kind}`);
  if (!feed) return false;
  const published = feeds.get(`${network} post`);
  const timesNeeded = window.to !== null || statistic.requires.includes("times");
  if (timesNeeded && !(feed.times && (!statistic.over || published?.times))) return false;
  return !statistic.requires.includes("posts") || (statistic.over ? published !== undefined : feed.posts);
}
