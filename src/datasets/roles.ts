import { truthKinds } from "../evaluation/truth/kinds.js";

/** The kinds of value a column can hold. `id` is text that is never read as a number: ids exceed 2^53. */
export type ColumnKind = "id" | "text" | "number" | "time";

export interface RoleColumn {
  readonly kind: ColumnKind;
  readonly required?: true;
  readonly minimum?: number;
  /** Taken where the file has no such column; without it the value is unknown. */
  readonly fallback?: number;
  readonly about: string;
}

export interface Role {
  readonly about: string;
  readonly columns: Readonly<Record<string, RoleColumn>>;
  /** Columns that together must be unique. */
  readonly key?: readonly string[];
}

const account: RoleColumn = { kind: "id", required: true, about: "the account" };
const network: RoleColumn = { kind: "text", required: true, about: "twitter, facebook, youtube, linkedin, ..." };
const count: RoleColumn = {
  kind: "number",
  minimum: 0,
  fallback: 1,
  about: "how often it happened, where rows are totals",
};
const size = (about: string): RoleColumn => ({ kind: "number", minimum: 0, about });

/** What a table of a data package can be, a truth of any kind among them, and the columns that each has. */
export const roles = {
  accounts: {
    about: "who is scored; without this table everybody who owns a post, a presence or a reaction is",
    columns: { account, name: { kind: "text", about: "a name to show" } },
    key: ["account"],
  },
  presences: {
    about: "an account's profile on a network; accounts without a row for a network are not on it",
    columns: {
      account,
      network,
      since: { kind: "time", about: "when the account joined" },
      followers: size("followers, fans, subscribers or connections"),
      following: size("accounts that it follows"),
      listed: size("lists that it is on"),
      mutual: size("followers that it follows back"),
      recommendations: size("recommendations or endorsements by others"),
    },
    key: ["account", "network"],
  },
  posts: {
    about: "what accounts published",
    columns: {
      post: { kind: "id", required: true, about: "the post" },
      account,
      network,
      time: { kind: "time", about: "when it was published" },
      topic: { kind: "text", about: "what it is about" },
    },
    key: ["network", "post"],
  },
  interactions: {
    about: "an actor did something to a post of an account, or to the account",
    columns: {
      actor: { kind: "id", required: true, about: "who did it" },
      account: { kind: "id", required: true, about: "whose post, or who, it was done to" },
      network,
      kind: { kind: "text", required: true, about: "share, like, reply, mention, ..." },
      post: { kind: "id", about: "the post; empty when it was done to the account itself" },
      time: { kind: "time", about: "when" },
      count,
    },
  },
  follows: {
    about: "who follows whom",
    columns: {
      actor: { kind: "id", required: true, about: "the follower" },
      account: { kind: "id", required: true, about: "who is followed" },
      network,
      time: { kind: "time", about: "since when" },
      count,
    },
  },
  signals: {
    about: "ready-made numbers, one row per account; every column beside `account` is a signal",
    columns: { account },
    key: ["account"],
  },
  ...truthKinds,
} satisfies Record<string, Role>;

/** What a table of a dataset is: docs/datasets.md has them all. */
export type RoleName = keyof typeof roles;

/** The roles by name, in a form that is easy to loop over. */
export const roleEntries = Object.entries(roles) as [RoleName, Role][];
