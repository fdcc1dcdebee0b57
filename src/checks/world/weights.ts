import { unpromptedIn } from "./unprompted-in.js";
import type { Reaction, World } from "./world.js";

/** What signals count one reaction as. */
export interface Weights {
  /** The part that was not called for. */
  readonly unprompted: number;
  /** What is left of one after that and after repeats by the same actor; the weights are of that. */
  readonly damped: number;
  readonly selective: number;
  readonly reached: number;
  readonly engaged: number;
}

/**
 * The weights of `src/signals/relations.ts`: an actor with m reactions that day counts 1/sqrt(m), and by its audience from 0.1
 * to 1 at a million followers; n unprompted reactions of a kind by the same actor to the same account count log2(1 + n)
 * together, the newest most.
 */
export function weigher(world: World): (reaction: Reaction) => Weights {
  const busy = daily(world.reactions);
  const reach = reachIn(world);
  const unpromptedPart = unpromptedIn(world.reactions);
  const repeated = repeats(world.reactions, unpromptedPart);
  return (reaction) => {
    const { actor, network, age } = reaction;
    const unprompted = unpromptedPart(reaction);
    const damped = unprompted * repeated.get(repeatOf(reaction))!(age);
    const selective = damped * busy.get(dayOf(actor, network, age))! ** -0.5;
    const reached = reach(actor, network);
    return {
      unprompted,
      damped: parts(damped),
      selective: parts(selective),
      reached: parts(damped * reached),
      engaged: parts(selective * reached),
    };
  };
}

// Weights are summed in whole hundred-millionths, as the builder of signals does.
function parts(weight: number): number {
  return Math.round(weight * 1e8) / 1e8;
}

function dayOf(actor: string, network: string, age: number): string {
  return `${network} ${Math.floor(age)} ${actor}`;
}

function daily(reactions: readonly Reaction[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { actor, network, age } of reactions) {
    const day = dayOf(actor, network, age);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

function repeatOf({ actor, account, network, kind }: Reaction): string {
  return `${network} ${kind} ${actor} ${account}`;
}

// By actor, account and kind: from an age what one unprompted reaction on that day counts, which is the same for all of that
// day.
function repeats(
  reactions: readonly Reaction[],
  unprompted: (reaction: Reaction) => number,
): Map<string, (age: number) => number> {
  const byDay = new Map<string, Map<number, number>>();
  for (const reaction of reactions) {
    if (reaction.actor === reaction.account) continue;
    const days = byDay.get(repeatOf(reaction)) ?? new Map<number, number>();
    byDay.set(repeatOf(reaction), days);
    const day = Math.floor(reaction.age);
    days.set(day, (days.get(day) ?? 0) + Math.round(unprompted(reaction) * 1e6) / 1e6);
  }
  return new Map([...byDay].map(([key, days]) => [key, dampedBy(days)]));
}

function dampedBy(days: ReadonlyMap<number, number>): (age: number) => number {
  const weights = new Map<number, number>();
  let newer = 0;
  for (const [day, times] of [...days].sort(([a], [b]) => a - b)) {
    weights.set(day, times > 0 ? (Math.log2(1 + newer + times) - Math.log2(1 + newer)) / times : 0);
    newer += times;
  }
  return (age) => weights.get(Math.floor(age))!;
}

function reachIn({ presences, follows }: World): (actor: string, network: string) => number {
  const audience = new Map<string, number>();
  for (const { actor, account, network } of follows) {
    const key = `${network} ${account}`;
    if (actor !== account) audience.set(key, (audience.get(key) ?? 0) + 1);
  }
  for (const { account, network, followers } of presences) {
    if (followers !== undefined) audience.set(`${network} ${account}`, followers);
  }
  return (actor, network) => {
    const known = audience.get(`${network} ${actor}`);
    return known === undefined ? 0.1 : Math.max(0.1, Math.min(1, Math.log1p(known) / Math.log1p(1e6)));
  };
}
