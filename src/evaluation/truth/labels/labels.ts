/** What each account is, in groups within which accounts are set against each other; the group is null where there are none. */
export interface Labels {
  readonly kind: "labels";
  /** The class whose accounts should be above the others. */
  readonly positive: string;
  readonly labels: ReadonlyMap<string, { readonly label: string; readonly group: string | null }>;
}
