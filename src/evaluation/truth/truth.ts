import type { ReadKind, TruthKind } from "./kind.js";
import { type TruthKindName, truthKinds } from "./kinds.js";

type TruthOf<Kind> = Kind extends TruthKind<infer T> ? T : never;

/** What scores are evaluated against: a truth of any kind. */
export type Truth = { [Name in TruthKindName]: TruthOf<(typeof truthKinds)[Name]> }[TruthKindName];

/** A truth as it was read, with what was left out on the way. */
export type ReadTruth = ReadKind<Truth>;

/** All that there is to know of the kind of a truth. */
export function kindOf(truth: Truth): TruthKind<Truth> {
  return truthKinds[truth.kind];
}
