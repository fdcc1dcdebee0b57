import type { Random } from "../../random.js";
import { drawActor } from "./actors.js";
import { end } from "./calendar.js";
import { mention } from "./kinds.js";
import { networks } from "./networks.js";
import { poisson } from "./poisson.js";
import type { Population } from "./population.js";
import type { GeneratedPost } from "./posts.js";
import type { Account } from "./setting.js";
import type { Sink } from "./sink.js";

/** The reactions to a post: drawn by its author's influence and by luck, and a few that come to anybody. */
export function drawReactions(
  random: Random,
  population: Population,
  account: Account,
  post: GeneratedPost,
  followers: readonly number[],
  sink: Sink,
): void {
  const network = networks[post.network]!;
  const audience = reach(account, post.network);
  // Were reactions to come one by one, each post with a chance in proportion to those it has (a Polya urn), their number
  // would have a gamma-distributed mean: the square of a normal draw is that of shape 1/2.
  const virality = random.normal() ** 2;
  const kinds = network.mix.map((part, kind) => part * account.appeal[kind]!);
  const readiness = kinds.reduce((sum, part) => sum + part, 0);
  const bot = account.kind === "volume-bot";
  const drawn = bot
    ? 0
    : network.reactions * account.latent ** 1.25 * audience * mastery[post.subject]! * virality * readiness;
  const avid = bot ? 0.15 : 0.12 * network.reactions * Math.sqrt(audience);
  const count = poisson(random, Math.min(drawn + avid, 20_000));
  const seen = new Set<number>();
  for (let i = 0; i < count; i++) {
    const time = post.time + delay(random, network.delay);
    const isAvid = random.uniform() * (drawn + avid) < avid;
    const kind = pick(random, kinds, readiness);
    if (time >= end) continue;
    const actor = drawActor(random, population, post.network, post.topic, time, followers, isAvid);
    // Nobody shares or likes a post twice, or reacts to themselves.
    const key = actor * 4 + kind;
    if (actor === account.number || seen.has(key)) continue;
    if (kind !== 2) seen.add(key);
    sink.interaction(actor, account.number, post.network, kind, post.place, post.time, time);
  }
}

/** How much audience counts, 1 in the middle: its square root, and hardly more beyond a few ten thousand followers. */
export function reach(account: Account, network: number): number {
  const followers = account.presences[network]?.organic ?? 0;
  const { median } = networks[network]!.audience;
  return ((1 + followers) / (1 + median)) ** 0.55 / (1 + followers / 5_000) ** 0.5;
}

// Reactions to a post on an account's first, second and third topic.
const mastery = [1, 0.6, 0.35];

function delay(random: Random, median: number): number {
  return Math.floor(3_600_000 * median * Math.exp(1.4 * random.normal()));
}

function pick(random: Random, parts: readonly number[], sum: number): number {
  let target = random.uniform() * sum;
  for (let kind = 0; kind < mention - 1; kind++) {
    target -= parts[kind]!;
    if (target < 0) return kind;
  }
  return mention - 1;
}
