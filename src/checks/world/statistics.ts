import type { Happening } from "./happened.js";

/** The statistics of the catalogue, over what happened to one account within a window. Ages are those of the window. */
export const statistics: Readonly<Record<string, (events: readonly Happening[]) => number>> = {
  total: (events) => events.length,
  actors: (events) => new Set(events.map(({ other }) => other)).size,
  unprompted: (events) =>
    new Set(events.filter(({ weights }) => weights().unprompted > 0).map(({ other }) => other)).size,
  "active-days": (events) => new Set(events.map(({ age }) => Math.floor(age))).size,
  damped: (events) => sum(events.map(({ weights }) => weights().damped)),
  selective: (events) => sum(events.map(({ weights }) => weights().selective)),
  reach: (events) => sum(events.map(({ weights }) => weights().reached)),
  engaged: (events) => sum(events.map(({ weights }) => weights().engaged)),
  "best-post": (events) => {
    const counts = postCounts(events);
    return counts.length > 0 ? Math.max(...counts) / sum(counts) : Number.NaN;
  },
  "h-index": (events) => {
    const counts = postCounts(events).sort((a, b) => b - a);
    return counts.filter((count, place) => count > place).length;
  },
  posts: (events) => postCounts(events).length,
};

/** The ages of a window such as `90d`, `all` or `week-3`; undefined for another word. */
export function agesOf(window: string): readonly [from: number, to: number] | undefined {
  if (window === "all") return [0, Number.POSITIVE_INFINITY];
  const [, days, week] = /^(?:(\d+)d|week-(\d+))$/.exec(window) ?? [];
  if (days !== undefined) return [0, Number(days)];
  return week === undefined ? undefined : [7 * Number(week), 7 * Number(week) + 7];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function groups(events: readonly Happening[], by: (event: Happening) => string): IterableIterator<Happening[]> {
  const found = new Map<string, Happening[]>();
  for (const event of events) {
    const key = by(event);
    const group = found.get(key);
    if (group) group.push(event);
    else found.set(key, [event]);
  }
  return found.values();
}

function postCounts(events: readonly Happening[]): number[] {
  return [
    ...groups(
      events.filter(({ post }) => post !== null),
      ({ post }) => String(post),
    ),
  ].map((group) => group.length);
}
