import type { Random } from "../../random.js";
import { drawWeighted } from "./actors.js";
import { day, end } from "./calendar.js";
import { networks } from "./networks.js";
import { poisson } from "./poisson.js";
import type { Population } from "./population.js";
import type { Account } from "./setting.js";
import type { Sink } from "./sink.js";

/**
 * Draws which other accounts of the dataset follow this one, in step with its followers at large, and which of them it
 * follows back. Returns those who follow it.
 */
export function drawFollows(
  random: Random,
  population: Population,
  account: Account,
  network: number,
  sink: Sink,
): number[] {
  const presence = account.presences[network];
  if (!presence) return [];
  const expected = 0.05 * presence.organic ** 0.75 * (100 / networks[network]!.audience.median) ** 0.75;
  const most = Math.min(presence.organic, population.size / 8);
  const wanted = Math.min(poisson(random, expected), most);
  const followers = new Set<number>();
  for (let attempt = 0; followers.size < wanted && attempt < 4 * wanted; attempt++) {
    const actor = drawWeighted(random, population.following[network]!);
    const alike = (topicsOf(account) & population.topics[actor]!) !== 0;
    if (!owns(account.number, actor) || followers.has(actor) || !(alike || random.uniform() < 0.3)) continue;
    followers.add(actor);
    const since = Math.max(presence.since, population.firstDay[network]![actor]! * day);
    const time = Math.floor(since + (end - since) * random.uniform());
    sink.follow(actor, account.number, network, time);
    const back = Math.floor(time + (end - time) * random.uniform() ** 4);
    if (presence.following !== 0 && random.uniform() < 0.25) sink.follow(account.number, actor, network, back);
  }
  return [...followers];
}

// Of each two accounts one draws for both, so that no edge is drawn twice.
function owns(account: number, other: number): boolean {
  if (account === other) return false;
  return (account + other) % 2 === 0 ? account > other : account < other;
}

function topicsOf(account: Account): number {
  return account.topics.reduce((bits, topic) => bits | (1 << topic), 0);
}
