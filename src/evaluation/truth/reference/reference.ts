/** A reference value for each account, higher is more influential. */
export interface Reference {
  readonly kind: "reference";
  readonly values: ReadonlyMap<string, number>;
}
