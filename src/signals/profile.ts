import type { Dialect } from "../engine/engine.js";
import type { Direction } from "../table.js";

/** A number that stands in an account's profile on a network, or in the follows among the dataset's accounts. @internal */
export interface ProfileField {
  readonly id: string;
  readonly table: "presences" | "follows";
  readonly unit: string;
  readonly direction: Direction;
  readonly about: string;
  /** SQL over `members`, the accounts on a network with their presence: one value a member. */
  value(dialect: Dialect, end: string): string;
}

const presence = (id: string, direction: Direction, about: string): ProfileField => ({
  id,
  table: "presences",
  unit: "count",
  direction,
  about,
  value: (dialect) => dialect.identifier(id),
});

/** What the catalogue reads from profiles, on every network. */
export const profileFields: readonly ProfileField[] = [
  presence("followers", "benefit", "followers, fans, subscribers or connections that the profile shows"),
  presence("following", "neutral", "accounts that it follows"),
  presence("listed", "benefit", "lists that others put it on"),
  presence("mutual", "benefit", "followers that it follows back"),
  presence("recommendations", "benefit", "recommendations and endorsements by others"),
  {
    id: "age",
    table: "presences",
    unit: "days",
    direction: "neutral",
    about: "days since it joined the network",
    value: (dialect, end) => dialect.days("since", end),
  },
  {
    id: "followers-observed",
    table: "follows",
    unit: "count",
    direction: "benefit",
    about: "followers among the actors of the dataset",
    value: () => "followers_observed",
  },
  {
    id: "following-observed",
    table: "follows",
    unit: "count",
    direction: "neutral",
    about: "accounts of the dataset that it follows",
    value: () => "following_observed",
  },
];
