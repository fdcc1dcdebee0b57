/** A network as the generator sees it. Only orders of magnitude are meant to be right; the README says what is measured. */
export interface Network {
  readonly name: string;
  /** The share of accounts that are on it. */
  readonly reach: number;
  readonly founded: number;
  /** Followers of a middling account, and how far the logarithm spreads. */
  readonly audience: { readonly median: number; readonly spread: number };
  /** Posts, against Twitter. */
  readonly posting: number;
  /** Reactions to a post of a middling account, and how they divide into shares, likes and replies. */
  readonly reactions: number;
  readonly mix: readonly [share: number, like: number, reply: number];
  /** Mentions of a middling account in 180 days. */
  readonly mentions: number;
  /** Hours until half of the reactions have come. */
  readonly delay: number;
  /** What a profile there shows besides followers. */
  readonly shows: readonly ("following" | "listed" | "mutual" | "recommendations")[];
}

/** The networks, in the order by which the generator numbers them. */
export const networks: readonly Network[] = [
  {
    name: "twitter",
    reach: 0.86,
    founded: Date.UTC(2006, 6, 15),
    audience: { median: 130, spread: 2.25 },
    posting: 1,
    reactions: 0.3,
    mix: [0.34, 0.5, 0.16],
    mentions: 1.1,
    delay: 0.8,
    shows: ["following", "listed", "mutual"],
  },
  {
    name: "facebook",
    reach: 0.62,
    founded: Date.UTC(2006, 8, 26),
    audience: { median: 180, spread: 1.7 },
    posting: 0.5,
    reactions: 0.4,
    mix: [0.14, 0.66, 0.2],
    mentions: 0.3,
    delay: 2.5,
    shows: ["following", "mutual"],
  },
  {
    name: "youtube",
    reach: 0.24,
    founded: Date.UTC(2005, 11, 15),
    audience: { median: 30, spread: 2.4 },
    posting: 0.12,
    reactions: 1.5,
    mix: [0.06, 0.7, 0.24],
    mentions: 0.1,
    delay: 20,
    shows: [],
  },
  {
    name: "linkedin",
    reach: 0.36,
    founded: Date.UTC(2004, 0, 1),
    audience: { median: 220, spread: 1.2 },
    posting: 0.18,
    reactions: 0.6,
    mix: [0.12, 0.7, 0.18],
    mentions: 0.15,
    delay: 6,
    shows: ["recommendations"],
  },
];
