/** What files in the wild call the columns of the roles, the likeliest first. Compared without case, spaces and hyphens as `_`. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  account: [
    ...["target", "followee", "to", "author", "account_id", "user_id", "userid", "user", "username", "handle"],
    ...["screen_name", "id"],
  ],
  actor: ["source", "follower", "from", "actor_id", "src"],
  count: ["weight", "n", "times"],
  followers: ["follower_count", "followers_count", "fans", "subscribers", "connections"],
  following: ["following_count", "friends_count"],
  grade: ["relevance"],
  kind: ["type", "verb", "action", "event"],
  label: ["class"],
  listed: ["listed_count"],
  loser: ["worse"],
  name: ["display_name", "full_name"],
  network: ["platform", "site"],
  post: ["post_id", "tweet_id", "status_id"],
  time: ["timestamp", "datetime", "date", "created_at"],
  topic: ["subject", "category"],
  value: ["reference", "truth"],
  winner: ["better"],
};

/**
 * Which of a file's columns are which of `wanted`, the columns of a role: by their own name first, else by a usual other
 * name. A column of the file is taken once.
 */
export function matchColumns(columns: readonly string[], wanted: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const free = new Map(
    columns.map((column) => [
      column
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, "_"),
      column,
    ]),
  );
  const take = (column: string, name: string) => {
    const physical = free.get(name);
    if (physical === undefined || found.has(column)) return;
    found.set(column, physical);
    free.delete(name);
  };
  for (const column of wanted) take(column, column);
  for (const column of wanted) for (const name of synonyms[column] ?? []) take(column, name);
  return found;
}
