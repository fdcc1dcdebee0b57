import { people } from "../world/script.js";
import type { Kind, World } from "../world/world.js";

export interface Strangers {
  readonly count: number;
  readonly kinds: readonly Kind[];
  /** The posts of the account that they react to, in turn, from this one on; null for reactions to no post of the record. */
  readonly posts: { readonly from: number; readonly count: number } | null;
  readonly days: number;
  /** What their names begin with, where the account knows them. */
  readonly by?: string;
}

/** Reactions of people who appear once, with a small audience: one reaction of one kind each, kinds in turn. */
export function strangers(world: World, account: string, { count, kinds, posts, days, ...rest }: Strangers): void {
  const network = world.networks[0]!;
  const { by = `${account}'s stranger` } = rest;
  people(world, by, count, 100);
  for (let i = 0; i < count; i++) {
    const post = posts && `${account}/${posts.from + (i % posts.count)}`;
    const event = { actor: `${by} ${i}`, account, network, post, age: (i % days) + 0.5 };
    world.reactions.push({ ...event, kind: kinds[i % kinds.length]! });
  }
}
