import { random } from "../../random.js";
import { day, end, start } from "./calendar.js";
import { type AccountKind, accountKinds } from "./kinds.js";
import type { GeneratedPresence } from "./presence.js";
import type { Account, Setting } from "./setting.js";

/** The share of accounts of each kind of manipulator: four kinds, together 5 %. */
const share = 0.0125;

/** Members of an engagement ring. */
const ringSize = 6;

export interface Casting {
  /** What every account is, as a place in `accountKinds`. */
  readonly kinds: Uint8Array;
  /** The other members of the ring of an account that is in one. */
  ring(account: number): readonly number[];
}

/** Decides which accounts manipulate: exactly so many of each kind, at least three of a ring, in places drawn at random. */
export function castManipulators(accounts: number, seed: number): Casting {
  const stream = random(seed, "manipulators");
  const kinds = new Uint8Array(accounts);
  const rings: number[][] = [];
  accountKinds.forEach((kind, code) => {
    if (kind === "genuine") return;
    const inRings = kind === "engagement-ring";
    const count = Math.max(inRings ? 3 : 1, Math.round(accounts * share));
    for (let cast = 0; cast < count; ) {
      const account = stream.integer(accounts);
      if (kinds[account] !== 0) continue;
      kinds[account] = code;
      // The last ring takes what is left over, so that none has a single member.
      if (inRings && cast % ringSize === 0 && (count - cast >= ringSize || cast === 0)) rings.push([]);
      if (inRings) rings.at(-1)?.push(account);
      cast++;
    }
  });
  const ringOf = new Map(rings.flatMap((members) => members.map((account) => [account, members] as const)));
  return { kinds, ring: (account) => (ringOf.get(account) ?? []).filter((member) => member !== account) };
}

/** What a manipulator of this kind makes of the account that it would have been: little influence, high counts. */
export function disguise(account: Account, kind: Exclude<AccountKind, "genuine">, { seed, days }: Setting): Account {
  const stream = random(seed, "disguise", account.number);
  const lowly: Account = { ...account, latent: Math.exp(-1.2 + 0.4 * stream.normal()), silentFrom: end };
  switch (kind) {
    case "volume-bot": {
      // As the four bots of 2010 did: a post every hour or two for weeks, following nobody, followers in step with posts.
      const postsPerDay = 8 + 12 * stream.uniform();
      const followers = Math.floor(postsPerDay * Math.min(days, 80) * (0.05 + 0.1 * stream.uniform()));
      return {
        ...lowly,
        postsPerDay,
        activeFrom: Math.max(start(days), end - 80 * day),
        budget: 0,
        presences: onTwitter(lowly, days, (presence) => ({
          ...presence,
          followers,
          organic: followers,
          following: 0,
          mutual: 0,
        })),
      };
    }
    case "engagement-ring":
      return { ...lowly, postsPerDay: 0.3 + 0.3 * stream.uniform(), presences: onTwitter(lowly, days) };
    case "bought-followers": {
      const bought = Math.floor(Math.exp(7.8 + 1.3 * stream.normal()));
      return {
        ...lowly,
        presences: onTwitter(lowly, days, (presence) => ({ ...presence, followers: presence.organic + bought })),
      };
    }
    case "reply-bait":
      return { ...lowly, postsPerDay: 1 + 2 * stream.uniform(), budget: 0, presences: onTwitter(lowly, days) };
  }
}

// Every manipulator works on Twitter and has been there for the whole time that the dataset covers, or longer.
function onTwitter(
  account: Account,
  days: number,
  change: (presence: GeneratedPresence) => GeneratedPresence = (same) => same,
): (GeneratedPresence | null)[] {
  const [twitter, ...others] = account.presences;
  const small = Math.floor(40 + account.budget * 20);
  const presence = twitter ?? {
    since: end,
    followers: small,
    organic: small,
    following: 2 * small,
    listed: 0,
    mutual: Math.floor(small / 2),
    recommendations: Number.NaN,
  };
  return [change({ ...presence, since: Math.min(presence.since, start(days) - 30 * day) }), ...others];
}
