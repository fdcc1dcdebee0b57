import type { ParquetColumnKind } from "../../engine/parquet.js";
import type { RoleName } from "../roles.js";

export interface TableShape {
  /** What its rows are, for the descriptor. */
  readonly about: string;
  /** Its columns, named as the role names them. */
  readonly columns: Readonly<Record<string, ParquetColumnKind>>;
}

/** The tables of the dataset; each has the name of its role. */
export const tables = {
  accounts: { about: "the accounts", columns: { account: "text", name: "text" } },
  presences: {
    about: "their profiles, one row for each network that an account is on; empty where the network does not show it",
    columns: {
      account: "text",
      network: "text",
      since: "time",
      followers: "integer",
      following: "integer",
      listed: "integer",
      mutual: "integer",
      recommendations: "integer",
    },
  },
  posts: {
    about: "what they published in the days that the dataset covers",
    columns: { post: "text", account: "text", network: "text", time: "time", topic: "text" },
  },
  interactions: {
    about:
      "shares, likes and replies to their posts and mentions of them, by each other and by outsiders, and on Twitter what they say to outsiders",
    columns: { actor: "text", account: "text", network: "text", kind: "text", post: "text", time: "time" },
  },
  follows: {
    about: "which of them follow each other, as of the end",
    columns: { actor: "text", account: "text", network: "text", time: "time" },
  },
  reference: {
    about: "the latent influence that the reactions were drawn from",
    columns: { account: "text", value: "number" },
  },
  judgements: {
    about: "which of two accounts was judged more influential, drawn from the latent influence with noise",
    columns: { winner: "text", loser: "text", judge: "text" },
  },
  labels: {
    about: "genuine, or what kind of manipulator: volume-bot, engagement-ring, bought-followers, reply-bait",
    columns: { account: "text", label: "text" },
  },
} as const satisfies Partial<Record<RoleName, TableShape>>;

export type TableName = keyof typeof tables;

/** The names of the tables, in the order in which they are written. */
export const tableNames = Object.keys(tables) as TableName[];
