import { grades } from "./grades.js";
import { judgements } from "./judgements.js";
import type { TruthKind } from "./kind.js";
import { labels } from "./labels.js";
import { reference } from "./reference.js";

/** Every kind of truth. */
export const truthKinds = {
  judgements,
  grades,
  reference,
  labels,
} satisfies Record<string, TruthKind<{ readonly kind: string }>>;

export type TruthKindName = keyof typeof truthKinds;
