/** What is known of these accounts alone. */
export function valuesWithin<T>(values: ReadonlyMap<string, T>, within: ReadonlySet<string>): Map<string, T> {
  return new Map([...values].filter(([account]) => within.has(account)));
}

/** The id of a copy of an account that was drawn more than once. */
export function copyId(account: string, copy: number): string {
  return `${account}\n${copy}`;
}

/** What is known of each account, said of every copy of it; whoever was not drawn is not there. */
export function valuesOfCopies<T>(values: ReadonlyMap<string, T>, drawn: ReadonlyMap<string, number>): Map<string, T> {
  return new Map(
    [...drawn].flatMap(([account, times]) =>
      values.has(account)
        ? Array.from({ length: times }, (_, copy): [string, T] => [copyId(account, copy), values.get(account)!])
        : [],
    ),
  );
}
