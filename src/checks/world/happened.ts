import { type Weights, weigher } from "./weights.js";
import type { World } from "./world.js";

/** Something that an account received, made or published. */
export interface Happening {
  readonly other: string;
  readonly post: string | null;
  readonly age: number;
  /** The weights that signals give it, found when they are first asked for: few methods read them, and they take most of the time. */
  readonly weights: () => Weights;
}

/** What happened, by `network measure` (`twitter shares`, `twitter shares-made`, `twitter posts`) and account. */
export type Happened = ReadonlyMap<string, ReadonlyMap<string, readonly Happening[]>>;

const plurals = { share: "shares", like: "likes", reply: "replies", mention: "mentions" } as const;

/** The feed that a measure is read from: `twitter share` for `shares` and `shares-made`. Undefined for another word. */
export function kindOf(measure: string): string | undefined {
  if (measure === "posts") return "post";
  return Object.entries(plurals).find(([, plural]) => measure === plural || measure === `${plural}-made`)?.[0];
}

/**
 * What happened in a world, found out when it is first asked for: a profile or a graph needs none of it. What an account does
 * to itself is left out.
 */
export function whatHappened(world: World): () => Happened {
  return once(() => happened(world));
}

function happened(world: World): Happened {
  const all = new Map<string, Map<string, Happening[]>>();
  const add = (measure: string, account: string, happening: Happening) => {
    const accounts = all.get(measure) ?? new Map<string, Happening[]>();
    all.set(measure, accounts);
    const list = accounts.get(account);
    if (list) list.push(happening);
    else accounts.set(account, [happening]);
  };
  const weigh = once(() => weigher(world));
  for (const reaction of world.reactions) {
    const { actor, account, network, kind, post, age } = reaction;
    if (actor === account || world.missing.has(`${network} ${kind}`)) continue;
    const weights = once(() => weigh()(reaction));
    add(`${network} ${plurals[kind]}`, account, { other: actor, post, age, weights });
    add(`${network} ${plurals[kind]}-made`, actor, { other: account, post, age, weights });
  }
  for (const { post, account, network, age } of world.posts) {
    if (!world.missing.has(`${network} post`))
      add(`${network} posts`, account, { other: account, post, age, weights: () => weightless });
  }
  return all;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const weightless: Weights = { unprompted: 1, damped: 1, selective: 0, reached: 0, engaged: 0 };
