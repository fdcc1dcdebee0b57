import type { Random } from "../../random.js";
import { drawActor } from "./actors.js";
import { end, start } from "./calendar.js";
import { mention } from "./kinds.js";
import { networks } from "./networks.js";
import { poisson } from "./poisson.js";
import type { Population } from "./population.js";
import { reach } from "./reactions.js";
import { schedule } from "./schedule.js";
import type { Account } from "./setting.js";
import type { Sink } from "./sink.js";

/** Mentions of an account on a network: more of the influential and known, a little more of those who post. */
export function drawMentions(
  random: Random,
  population: Population,
  account: Account,
  network: number,
  posts: number,
  followers: readonly number[],
  sink: Sink,
): void {
  const { days } = population;
  const usual = networks[network]!.mentions * (days / 180);
  const activity = ((1 + posts) / (1 + (5 * days) / 180)) ** 0.4;
  const mean =
    account.kind === "volume-bot"
      ? usual
      : usual * account.latent ** 1.1 * reach(account, network) * activity * account.appeal[mention]!;
  const from = Math.max(start(days), account.presences[network]?.since ?? end);
  const count = poisson(random, Math.min(mean, 100_000));
  for (const time of schedule(random, count, from, end, account.zone)) {
    const topic = account.topics[random.integer(account.topics.length)]!;
    const actor = drawActor(random, population, network, topic, time, followers, false);
    if (actor !== account.number) sink.interaction(actor, account.number, network, mention, null, Number.NaN, time);
  }
}
