import type { Dataset } from "../datasets/open.js";

/** The names of accounts to show, where the accounts table has any. */
export async function accountNames({ engine, roles }: Dataset): Promise<Map<string, string>> {
  if (!roles.has("accounts")) return new Map();
  const result = await engine.columns("select account, name from accounts where name is not null order by account");
  const names = result.get("name") as string[];
  return new Map((result.get("account") as string[]).map((account, row) => [account, names[row]!]));
}
