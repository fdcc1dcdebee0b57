import type { Happened } from "./happened.js";
import type { World } from "./world.js";

type Measure = (world: World, events: Happened) => (account: string) => number;

const measures: Readonly<Record<string, Measure>> = {
  posts: (_, events) => (account) => ages(events, account).length,
  activity({ networks, presences, posts, missing }, events) {
    const members = new Set(presences.map(({ network, account }) => `${network} ${account}`));
    const told = posts.filter(({ network }) => !missing.has(`${network} post`));
    const known = new Set(told.map(({ network, post }) => `${network} ${post}`));
    const made = networks.flatMap((network) =>
      ["posts", "shares-made", "replies-made"].map((kind) => ({ network, of: events.get(`${network} ${kind}`) })),
    );
    return (account) =>
      made
        .filter(({ network }) => members.has(`${network} ${account}`))
        .flatMap(({ network, of }) => (of?.get(account) ?? []).filter(({ post }) => known.has(`${network} ${post}`)))
        .length;
  },
  "first-post": (_, events) => (account) => {
    const all = ages(events, account);
    return all.length > 0 ? Math.max(...all) : Number.NaN;
  },
};

/**
 * What an account has on the one topic that all posts of a world are on, by the definitions of `src/signals/topic-columns.ts`;
 * undefined for a signal of no topic, and where no network tells what was posted.
 */
export function topicReader(world: World, events: () => Happened, id: string): ReturnType<Measure> | undefined {
  const [first, , measure = ""] = id.split(".");
  const told = world.networks.some((network) => !world.missing.has(`${network} post`));
  return first === "topics" && told ? measures[measure]?.(world, events()) : undefined;
}

function ages(events: Happened, account: string): number[] {
  const posts = [...events].filter(([measure]) => measure.endsWith(" posts"));
  return posts.flatMap(([, accounts]) => (accounts.get(account) ?? []).map(({ age }) => age));
}
