/** The kinds of reaction that happen in a world. */
export const kinds = ["share", "like", "reply", "mention"] as const;

export type Kind = (typeof kinds)[number];

/** What a profile shows; what is absent is unknown. */
export interface Profile {
  readonly followers?: number;
  readonly following?: number;
  readonly listed?: number;
  readonly mutual?: number;
  readonly recommendations?: number;
}

export interface Presence extends Profile {
  readonly account: string;
  readonly network: string;
}

export interface Post {
  readonly post: string;
  readonly account: string;
  readonly network: string;
  /** Days before the end, which is a midnight. */
  readonly age: number;
}

export interface Reaction {
  readonly actor: string;
  readonly account: string;
  readonly network: string;
  readonly kind: Kind;
  readonly post: string | null;
  readonly age: number;
}

export interface Follow {
  readonly actor: string;
  readonly account: string;
  readonly network: string;
}

/**
 * A small dataset in memory: who is on which network, and what happened there. All feeds of its networks are known, so that
 * what did not happen is an observed zero, but for those in `missing`, each a network and a kind: `twitter like`.
 */
export interface World {
  readonly networks: readonly string[];
  /** Who is scored; where a graph is read everybody is. */
  readonly accounts: string[];
  readonly presences: Presence[];
  readonly posts: Post[];
  readonly reactions: Reaction[];
  readonly follows: Follow[];
  readonly missing: Set<string>;
}

/** A world in which nothing has happened. */
export function emptyWorld(...networks: string[]): World {
  return { networks, accounts: [], presences: [], posts: [], reactions: [], follows: [], missing: new Set() };
}

/** The same world as it looks so many days later (or earlier, below 0), if nothing more happens. What is not yet is left out. */
export function later(world: World, days: number): World {
  const aged = <T extends { readonly age: number }>(events: readonly T[]) =>
    events.map((event) => ({ ...event, age: event.age + days })).filter(({ age }) => age >= 0);
  return { ...world, posts: aged(world.posts), reactions: aged(world.reactions) };
}
