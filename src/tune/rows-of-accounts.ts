/** The rows of these accounts in a table, in the order given; those that it does not have are left out. */
export function rowsOfAccounts(
  { accounts }: { readonly accounts: readonly string[] },
  wanted: readonly string[],
): number[] {
  const rows = new Map(accounts.map((account, row) => [account, row]));
  return wanted.flatMap((account) => rows.get(account) ?? []);
}
