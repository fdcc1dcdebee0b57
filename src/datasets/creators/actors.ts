import type { Random } from "../../random.js";
import { day } from "./calendar.js";
import type { Population } from "./population.js";

/** Outsiders for each account of the dataset: people who react to it but are not in it. */
const outsidersPerAccount = 8;

/** The share of reactions that come from outsiders. */
const outside = 0.6;

/**
 * Draws who reacts on a day to an account that is about `topic`. Numbers below the population's size are accounts,
 * those from there on outsiders. An actor's expected reactions a day are its budget, spent on the days it is awake.
 * @param followers accounts known to follow it, who are asked first
 * @param avid whether the reaction comes from somebody who reacts to almost anything
 */
export function drawActor(
  random: Random,
  population: Population,
  network: number,
  topic: number,
  time: number,
  followers: readonly number[],
  avid: boolean,
): number {
  const today = Math.floor(time / day);
  if (random.uniform() >= outside) {
    for (let attempt = 0; attempt < 8; attempt++) {
      const follows = followers.length > 0 && random.uniform() < 0.5;
      const actor = follows
        ? followers[random.integer(followers.length)]!
        : drawWeighted(random, population.reacting[network]!);
      const interested = follows || avid || (population.topics[actor]! & (1 << topic)) !== 0 || random.uniform() < 0.3;
      if (interested && isPresent(population, actor, network, today)) return actor;
    }
  }
  return drawOutsider(random, population, today, avid);
}

/** A place drawn in proportion to weights of which the running sums are given. */
export function drawWeighted(random: Random, sums: Float64Array): number {
  const target = random.uniform() * sums[sums.length - 1]!;
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isPresent(population: Population, account: number, network: number, today: number): boolean {
  return (
    today >= population.firstDay[network]![account]! &&
    today < population.silentDay[account]! &&
    chance(population.seed, account, today) < population.waking[account]!
  );
}

/**
 * Draws somebody outside the dataset who is awake on a day: by a power law whose slope at the top is bounded, so that the
 * busiest outsider is as busy in a large dataset as in a small one. Avid reactions come from its busiest twelfth.
 */
export function drawOutsider(random: Random, population: Population, today: number, avid: boolean): number {
  const count = population.size * outsidersPerAccount;
  let outsider = 0;
  for (let attempt = 0; attempt < 8; attempt++) {
    const u = random.uniform() * (avid ? 0.3 : 1);
    outsider = Math.floor((count * ((u + bend) ** 3 - bend ** 3)) / ((1 + bend) ** 3 - bend ** 3));
    if (chance(population.seed, ~outsider, today) < 0.15 + 0.6 * chance(population.seed, ~outsider, -1)) break;
  }
  return population.size + outsider;
}

const bend = 0.03;

// A number in [0, 1) that belongs to somebody and a day: the finaliser of MurmurHash3 over the three.
function chance(seed: number, who: number, today: number): number {
  let h = Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(who, 0x85ebca6b) ^ Math.imul(today + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}
