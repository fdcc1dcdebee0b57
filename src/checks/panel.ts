import { type Random, random } from "../random.js";
import { type Attack, attacks } from "./attacks/index.js";
import { type Happened, whatHappened } from "./world/happened.js";
import { join, people, publish, react } from "./world/script.js";
import { emptyWorld, type Kind, type World } from "./world/world.js";

/** A seeded world of genuine accounts, an ordinary small one, and one that grew from a small one by each attack. */
export interface Panel {
  readonly world: World;
  /** What happened there. */
  readonly events: () => Happened;
  readonly genuine: readonly GenuineAccount[];
  /** The small account that every attack starts from. */
  readonly ordinary: string;
  readonly attackers: readonly Attacker[];
}

export interface GenuineAccount {
  readonly account: string;
  readonly followers: number;
  /** How much its posts move people, whatever its audience: what a score should find beyond followers. */
  readonly appeal: number;
}

export interface Attacker {
  readonly account: string;
  readonly attack: string;
  readonly size: number;
  readonly cost: number;
}

const genuineCount = 60;
const crowd = 400;

/** In the panel's follows one in thirty of an account's followers is known. */
export const knownFollowers = 30;

/** The panel of a seed on a network: 60 genuine accounts over 90 days, with a crowd of 400 people, and the attackers. */
export function makePanel(network: string, seed: number): Panel {
  const world = emptyWorld(network);
  const stream = random(seed, "panel");
  for (let i = 0; i < crowd; i++) person(world, i, stream);
  const genuine = Array.from({ length: genuineCount }, (_, i) => addGenuine(world, `genuine ${i}`, stream));
  addSmall(world, "ordinary");
  const attackers = Object.entries<Attack>(attacks).flatMap(([word, attack]) =>
    attack.sizes.map((size): Attacker => {
      const account = `${word} ${size}`;
      addSmall(world, account, attack.profile?.(size));
      attack.mount(world, account, size);
      return { account, attack: idOf(word), size, cost: attack.cost(size) };
    }),
  );
  return { world, events: whatHappened(world), genuine, ordinary: "ordinary", attackers };
}

/** The panels of a seed by network, each made when it is first asked for: the methods under test are put on the same ones. */
export function panelsOf(seed: number): (network: string) => Panel {
  const made = new Map<string, Panel>();
  return (network) => {
    const panel = made.get(network) ?? makePanel(network, seed);
    made.set(network, panel);
    return panel;
  };
}

/** The id of an attack: `volume-bot` of `volumeBot`. */
export function idOf(word: string): string {
  return word.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

function person(world: World, i: number, stream: Random): void {
  const followers = Math.round(Math.exp(4.6 + 1.2 * stream.normal()));
  const network = world.networks[0]!;
  world.presences.push({ account: `person ${i}`, network, followers, following: 100 });
  for (let j = 0; j < 3; j++)
    world.follows.push({ actor: `person ${stream.integer(crowd)}`, account: `person ${i}`, network });
}

function addGenuine(world: World, account: string, stream: Random): GenuineAccount {
  const network = world.networks[0]!;
  const followers = Math.round(Math.exp(5.5 + 1.3 * stream.normal()));
  const appeal = Math.exp(0.9 * stream.normal());
  const following = Math.round(Math.exp(5 + 0.8 * stream.normal()));
  const mutual = Math.round(0.4 * Math.min(followers, following));
  join(world, account, { followers, following, mutual, listed: Math.round(followers / 50) });
  const posts = 10 + stream.integer(71);
  publish(world, account, { count: posts, age: 0, days: 90 });
  // Its own circle reacts again and again; the rest of the crowd now and then.
  const circle = Math.min(crowd, 5 + Math.round(Math.sqrt(followers)));
  const first = stream.integer(crowd);
  const anybody = () =>
    `person ${stream.uniform() < 0.6 ? (first + stream.integer(circle)) % crowd : stream.integer(crowd)}`;
  const reactions = Math.min(600, Math.round(0.15 * Math.sqrt(followers) * appeal * posts));
  for (let i = 0; i < reactions; i++) {
    const event = { actor: anybody(), account, network, post: `${account}/${stream.integer(posts)}` };
    world.reactions.push({ ...event, kind: kindAt(stream.uniform()), age: stream.integer(90) + 0.5 });
  }
  for (let i = 0; i < Math.min(crowd, followers / knownFollowers); i++)
    world.follows.push({ actor: anybody(), account, network });
  for (let i = 0; i < Math.min(20, following / knownFollowers); i++)
    world.follows.push({ actor: account, account: `person ${stream.integer(crowd)}`, network });
  return { account, followers, appeal };
}

function kindAt(place: number): Kind {
  return place < 0.5 ? "like" : place < 0.7 ? "share" : place < 0.9 ? "reply" : "mention";
}

// Twenty posts and a few friends: what every attacker would be without its attack.
function addSmall(
  world: World,
  account: string,
  more: { followers?: number; following?: number; mutual?: number } = {},
): void {
  const { followers = 0, following = 0, mutual = 0 } = more;
  join(world, account, { followers: 60 + followers, following: 120 + following, mutual: 30 + mutual, listed: 1 });
  publish(world, account, { count: 20, age: 0, days: 80 });
  const by = `${account}'s friend`;
  people(world, by, 6, 80);
  react(world, account, { times: 2, people: 2, posts: 2, by, days: 60 });
  react(world, account, { times: 6, people: 6, posts: 6, by, days: 60, kinds: ["like"] });
  for (let i = 0; i < 2; i++) world.follows.push({ actor: `${by} ${i}`, account, network: world.networks[0]! });
}
