import type { Random } from "../../random.js";
import { drawOutsider } from "./actors.js";
import { day, end } from "./calendar.js";
import { interactionKinds, mention } from "./kinds.js";
import { poisson } from "./poisson.js";
import type { Population } from "./population.js";
import type { GeneratedPost } from "./posts.js";
import { schedule } from "./schedule.js";
import type { Account } from "./setting.js";
import type { Sink } from "./sink.js";

const reply = interactionKinds.indexOf("reply");

/** How an account talks to people on Twitter who are not in the dataset. */
interface Manner {
  /** Messages, expected over the whole time. */
  readonly messages: number;
  /** The share of them that is answered, within hours. */
  readonly answered: number;
  /** The share of answers that are replies; the others are mentions. */
  readonly replied: number;
  /** Whom it writes to at this time, given whom it wrote to before. */
  partner(random: Random, before: readonly number[], time: number): number;
}

/**
 * What an account writes on Twitter to people outside the dataset, and what they answer: replies, and mentions for three
 * messages in ten. Neither these messages nor the posts of outsiders are in a table, so that no row of them names a post.
 */
export function drawConversations(
  random: Random,
  population: Population,
  account: Account,
  posts: readonly GeneratedPost[],
  sink: Sink,
): void {
  if (account.kind === "volume-bot" || posts[0]?.network !== 0) return;
  const { messages, answered, replied, partner } =
    account.kind === "reply-bait" ? provocation(random, population) : talk(random, population, posts.length);
  const before: number[] = [];
  for (const time of schedule(random, poisson(random, messages), posts[0].time, account.silentFrom, account.zone)) {
    const other = partner(random, before, time);
    before.push(other);
    const written = random.uniform() < 0.7 ? reply : mention;
    sink.interaction(account.number, other, 0, written, null, Number.NaN, time);
    const answer = Math.floor(time + 3_600_000 * random.exponential());
    if (random.uniform() >= answered || answer >= end) continue;
    const kind = random.uniform() < replied ? reply : mention;
    sink.interaction(other, account.number, 0, kind, null, Number.NaN, answer);
  }
}

// Some talk much for what they post and most little; half of it goes to people whom they talked to before.
function talk(random: Random, population: Population, posts: number): Manner {
  return {
    messages: posts * Math.exp(-2.4 + random.normal()),
    answered: 0.3,
    replied: 0.8,
    partner: (stream, before, time) =>
      before.length > 0 && stream.uniform() < 0.5
        ? before[stream.integer(before.length)]!
        : drawOutsider(stream, population, Math.floor(time / day), false),
  };
}

// As the account of 2011 that sent one sentence to about 2,000 strangers: some of them answer, mocking it, and nobody is
// written to twice.
function provocation(random: Random, { days }: Population): Manner {
  return {
    messages: (500 + 900 * random.uniform()) * Math.min(1, days / 180),
    answered: 0.15 + 0.2 * random.uniform(),
    replied: 0.5,
    partner: (_stream, before) => -1 - before.length,
  };
}
