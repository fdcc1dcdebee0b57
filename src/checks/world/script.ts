import { type Kind, kinds, type Profile, type World } from "./world.js";

/** Makes a scored account with a profile; what a profile does not say is 0. */
export function join(world: World, account: string, profile: Profile = {}, network = world.networks[0]!): void {
  if (!world.accounts.includes(account)) world.accounts.push(account);
  const blank = { followers: 0, following: 0, listed: 0, mutual: 0, recommendations: 0 };
  world.presences.push({ account, network, ...blank, ...profile });
}

export interface Publishing {
  readonly count: number;
  readonly network?: string;
  /** The age of the youngest; the others are dealt out over `days` days. */
  readonly age?: number;
  readonly days?: number;
}

/** Posts of an account. Their names go on from those that it has on the network. */
export function publish(world: World, account: string, { count, age = 40, days = 1, ...rest }: Publishing): void {
  const { network = world.networks[0]! } = rest;
  const before = world.posts.filter((post) => post.account === account && post.network === network).length;
  for (let i = 0; i < count; i++) {
    world.posts.push({ post: `${account}/${before + i}`, account, network, age: age + (i % days) + 0.5 });
  }
}

export interface Reacting {
  readonly times: number;
  /** By how many people, in turn; their names begin with `by`. */
  readonly people?: number;
  readonly by?: string;
  /** On how many of the posts, in turn. */
  readonly posts?: number;
  readonly kinds?: readonly Kind[];
  readonly network?: string;
  readonly age?: number;
  readonly days?: number;
}

/** Reactions that an account receives: so many of each kind, dealt out in turn over people, posts and days. */
export function react(world: World, account: string, reacting: Reacting): void {
  const { times, people = 1, posts = 1, by = `${account}'s fan` } = reacting;
  const { network = world.networks[0]!, age = 2, days = 1 } = reacting;
  for (let i = 0; i < times; i++) {
    const event = { actor: `${by} ${i % people}`, account, network, post: `${account}/${i % posts}` };
    for (const kind of reacting.kinds ?? kinds) world.reactions.push({ ...event, kind, age: age + (i % days) + 0.5 });
  }
}

/** So many people, with names as in `react`, whose audience is known. */
export function people(world: World, by: string, count: number, followers: number): void {
  const network = world.networks[0]!;
  for (let i = 0; i < count; i++) world.presences.push({ account: `${by} ${i}`, network, followers, following: 0 });
}

/** So many people follow the account. */
export function follow(world: World, account: string, by: string, count: number): void {
  for (let i = 0; i < count; i++) {
    world.follows.push({ actor: `${by} ${i}`, account, network: world.networks[0]! });
  }
}
