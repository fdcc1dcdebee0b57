import { drawAccount } from "./account.js";
import { day } from "./calendar.js";
import { accountKinds } from "./kinds.js";
import { type Casting, castManipulators } from "./manipulators.js";
import { networks } from "./networks.js";
import type { Account, Setting } from "./setting.js";

/** What accounts know of each other, a few numbers each; the rest is drawn again when an account's turn comes. */
export interface Population extends Setting {
  readonly size: number;
  readonly casting: Casting;
  /** Bit n: the account has topic n. */
  readonly topics: Uint32Array;
  readonly waking: Float32Array;
  /** The day since 1970 from which it has gone silent. */
  readonly silentDay: Uint16Array;
  /** By network: the first full day since 1970 that it is there. */
  readonly firstDay: readonly Uint16Array[];
  /** By network: running sums of how much accounts up to each one react, and of how many others they follow. */
  readonly reacting: readonly Float64Array[];
  readonly following: readonly Float64Array[];
}

/** Draws `size` accounts and keeps what they need to know of each other. */
export function drawPopulation(size: number, setting: Setting): Population {
  const population = {
    ...setting,
    size,
    casting: castManipulators(size, setting.seed),
    topics: new Uint32Array(size),
    waking: new Float32Array(size),
    silentDay: new Uint16Array(size),
    firstDay: networks.map(() => new Uint16Array(size)),
    reacting: networks.map(() => new Float64Array(size)),
    following: networks.map(() => new Float64Array(size)),
  };
  for (let number = 0; number < size; number++) keep(population, member(population, number));
  for (const weights of [...population.reacting, ...population.following]) accumulate(weights);
  return population;
}

/** The account with this number, drawn anew. */
export function member(population: Pick<Population, "casting" | "seed" | "days">, number: number): Account {
  return drawAccount(number, accountKinds[population.casting.kinds[number]!]!, population);
}

function keep(population: Population, account: Account): void {
  const { number } = account;
  for (const topic of account.topics) population.topics[number]! |= 1 << topic;
  population.waking[number] = account.waking;
  population.silentDay[number] = Math.floor(account.silentFrom / day);
  account.presences.forEach((presence, network) => {
    if (!presence) return;
    population.firstDay[network]![number] = Math.ceil(presence.since / day);
    population.reacting[network]![number] = account.budget;
    const { following, followers } = presence;
    population.following[network]![number] = Number.isNaN(following) ? Math.sqrt(followers + 1) : following;
  });
}

function accumulate(weights: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    weights[i] = sum;
  }
}
