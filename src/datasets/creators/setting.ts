import type { AccountKind } from "./kinds.js";
import type { GeneratedPresence } from "./presence.js";

/** Everything that is drawn for an account before it does anything. */
export interface Account {
  readonly number: number;
  readonly kind: AccountKind;
  /** Latent influence: log-normal with median 1. It drives reactions, and a little of the audience; not activity. */
  readonly latent: number;
  /** Posts a day over all networks, were the account on all of them. */
  readonly postsPerDay: number;
  /** How much it reacts to others, against other accounts. */
  readonly budget: number;
  /** The share of days on which it reacts to others at all. */
  readonly waking: number;
  /** Topics by number, the one it is best at first. */
  readonly topics: readonly number[];
  /** Hours that its clock is ahead of UTC. */
  readonly zone: number;
  /** It posts from this moment, the start of the dataset but for some. */
  readonly activeFrom: number;
  /** It posts nothing from this moment on, the end of the dataset but for a few. */
  readonly silentFrom: number;
  /** How readily its audience shares, likes, replies and mentions, by kind of interaction; 1 in the middle. */
  readonly appeal: readonly number[];
  /** By network; null where the account is not on it. */
  readonly presences: readonly (GeneratedPresence | null)[];
}

export interface Setting {
  readonly seed: number;
  readonly days: number;
}
