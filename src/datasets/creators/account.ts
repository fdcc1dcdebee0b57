import { type Random, random } from "../../random.js";
import { end, start } from "./calendar.js";
import type { AccountKind } from "./kinds.js";
import { disguise } from "./manipulators.js";
import { networks } from "./networks.js";
import { drawPresence, type GeneratedPresence } from "./presence.js";
import type { Account, Setting } from "./setting.js";
import { topics } from "./topics.js";

/** The account with this number. It has a random stream of its own, so it can be drawn again at any time. */
export function drawAccount(number: number, kind: AccountKind, { seed, days }: Setting): Account {
  const stream = random(seed, "account", number);
  const standing = stream.normal();
  const luck = stream.normal();
  const activity = Math.exp(-2.6 + 0.25 * standing + 0.25 * luck + 0.85 * stream.normal());
  const account: Account = {
    number,
    kind,
    latent: Math.exp(standing),
    postsPerDay: activity,
    budget: Math.exp(1.2 * stream.normal()),
    waking: 0.15 + 0.75 * stream.uniform(),
    topics: drawTopics(stream),
    zone: zones[stream.integer(zones.length)]!,
    activeFrom: start(days),
    silentFrom: stream.uniform() < 0.06 ? start(days) + stream.uniform() * (end - start(days)) : end,
    appeal: [0.85, 0.4, 0.6, 0.85].map((spread) => Math.exp(spread * stream.normal() - (spread * spread) / 2)),
    presences: drawPresences(stream, standing, luck),
  };
  return kind === "genuine" ? account : disguise(account, kind, { seed, days });
}

// Where people are: more of them in some hours than in others.
const zones = [-8, -7, -6, -6, -5, -5, -5, -3, 0, 0, 1, 1, 1, 2, 3, 5, 7, 8, 9, 10];

function drawTopics(stream: Random): number[] {
  const count = 2 + stream.integer(2);
  const chosen = new Set<number>();
  // Squaring makes some topics popular.
  while (chosen.size < count) chosen.add(Math.floor(topics.length * stream.uniform() ** 2));
  return [...chosen];
}

function drawPresences(stream: Random, standing: number, luck: number): (GeneratedPresence | null)[] {
  const joined = networks.map((network) => stream.uniform() < network.reach);
  if (!joined.includes(true)) joined[0] = true;
  return networks.map((network, index) => (joined[index] ? drawPresence(stream, network, standing, luck) : null));
}
