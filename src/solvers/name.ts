import type { LinearConstraints } from "./linear-constraints.js";

/** The constraints as the first words of a solver's name: `non-negative `, `simplex `, `constrained `, or none. */
export function nameOf({ nonNegative, total, groups, order, caps }: LinearConstraints): string {
  if (groups.length > 0 || order.length > 0 || caps) return "constrained ";
  if (total !== null) return nonNegative ? "simplex " : "constrained ";
  return nonNegative ? "non-negative " : "";
}
