import type { Reaction } from "./world.js";

// The `calledFor` of src/signals/relations.ts.
const calledFor = 2;

interface Moment {
  reactions: number;
  calls: number;
}

/**
 * The part of each reaction that the account had not called for, as in `src/signals/unprompted.ts`: all that it did to the
 * actor before calls for two reactions, and the next two are those. From 0 to 1; reactions of one moment share alike.
 */
export function unpromptedIn(reactions: readonly Reaction[]): (reaction: Reaction) => number {
  const pairs = new Map<string, Map<number, Moment>>();
  const momentOf = (key: string, age: number) => {
    const moments = pairs.get(key) ?? new Map<number, Moment>();
    pairs.set(key, moments);
    const moment = moments.get(age) ?? { reactions: 0, calls: 0 };
    moments.set(age, moment);
    return moment;
  };
  for (const { actor, account, network, age } of reactions) {
    if (actor === account) continue;
    momentOf(pairOf(actor, account, network), age).reactions++;
    momentOf(pairOf(account, actor, network), age).calls += calledFor;
  }
  const parts = new Map([...pairs].map(([key, moments]) => [key, partsOf(moments)]));
  return ({ actor, account, network, age }) => parts.get(pairOf(actor, account, network))!.get(age)!;
}

function pairOf(actor: string, account: string, network: string): string {
  return `${network} ${actor} ${account}`;
}

// By age. The balance of calls and reactions, from the oldest on: what takes it below all that it was is unprompted.
function partsOf(moments: ReadonlyMap<number, Moment>): Map<number, number> {
  const parts = new Map<number, number>();
  let [balance, lowest] = [0, 0];
  for (const [age, { reactions, calls }] of [...moments].sort(([a], [b]) => b - a)) {
    const fallen = Math.min(lowest, balance - reactions);
    if (reactions > 0) parts.set(age, (lowest - fallen) / reactions);
    [balance, lowest] = [balance - reactions + calls, fallen];
  }
  return parts;
}
