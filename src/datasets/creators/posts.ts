import type { Random } from "../../random.js";
import { day } from "./calendar.js";
import { postsPerAccount } from "./ids.js";
import { networks } from "./networks.js";
import { poisson } from "./poisson.js";
import { schedule } from "./schedule.js";
import type { Account } from "./setting.js";

export interface GeneratedPost {
  /** Its place among the posts of the account, over all networks. */
  readonly place: number;
  readonly network: number;
  readonly topic: number;
  /** The place of the topic among those of the account: 0 is the one it is best at. */
  readonly subject: number;
  readonly time: number;
}

/** What an account publishes on a network, in order of time; its first post has place `first`. */
export function drawPosts(
  random: Random,
  days: number,
  account: Account,
  network: number,
  first: number,
): GeneratedPost[] {
  const since = account.presences[network]?.since ?? Number.POSITIVE_INFINITY;
  const from = Math.max(since, account.activeFrom);
  const length = Math.max(0, account.silentFrom - from) / day;
  const expected = Math.min(length, days) * account.postsPerDay * share(account, network);
  const count = Math.min(poisson(random, expected), postsPerAccount - first);
  const times = schedule(random, count, from, account.silentFrom, account.zone);
  return Array.from(times, (time, i) => {
    const u = random.uniform();
    const subject = Math.min(u < 0.6 ? 0 : u < 0.9 ? 1 : 2, account.topics.length - 1);
    return { place: first + i, network, topic: account.topics[subject]!, subject, time };
  });
}

// Manipulators put their effort into Twitter.
function share(account: Account, network: number): number {
  const { posting } = networks[network]!;
  if (account.kind !== "genuine" && account.kind !== "bought-followers") return network === 0 ? 1 : 0.02 * posting;
  return posting / posting0;
}

const posting0 = networks.reduce((sum, network) => sum + network.posting, 0);
