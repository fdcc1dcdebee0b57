import { accumulation } from "./accumulation.js";
import { anonymity } from "./anonymity.js";
import { attacks } from "./attacks.js";
import { bounds } from "./bounds.js";
import type { Check } from "./check.js";
import { dominance } from "./dominance.js";
import { efficiency } from "./efficiency.js";
import { engagerQuality } from "./engager-quality.js";
import { incrementalValidity } from "./incremental-validity.js";
import { marginal } from "./marginal.js";
import { missingFeed } from "./missing-feed.js";
import { idOf } from "./panel.js";
import { selectivity } from "./selectivity.js";
import { stability } from "./stability.js";
import { transparency } from "./transparency.js";
import { uniqueness } from "./uniqueness.js";
import { units } from "./units.js";
import { versionDrift } from "./version-drift.js";

/** The registry: a check is one file and one word here. In the order of reading, which is the order of the matrix. */
const registry = {
  dominance,
  marginal,
  efficiency,
  uniqueness,
  selectivity,
  engagerQuality,
  accumulation,
  bounds,
  anonymity,
  units,
  attacks,
  stability,
  missingFeed,
  transparency,
  incrementalValidity,
  versionDrift,
} satisfies Record<string, Check>;

/** All checks by id. The id of `engagerQuality` is `engager-quality`, which is also the name of its file. */
export const checks: ReadonlyMap<string, Check> = new Map(
  Object.entries<Check>(registry).map(([word, check]) => [idOf(word), check]),
);

/** The ids that a finding may have, and an exemption or a gate may name: of checks, and of their parts. */
export function testIds(): string[] {
  return [...checks].flatMap(([id, { parts = [] }]) => [id, ...parts]);
}
