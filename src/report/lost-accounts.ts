import { formatCount } from "../document/number.js";
import { oneLine } from "../document/one-line.js";
import type { Comparison } from "../results/comparison.js";

/** How many accounts each method leaves out, in a sentence: what must be known before any number is read. */
export function lostAccounts({ accounts, coverage }: Comparison): string {
  const lost = coverage.filter(({ missing }) => missing > 0);
  if (lost.length === 0) return `No account is lost: every method scored all ${formatCount(accounts)}.`;
  const parts = lost.map(({ method, missing }) => `${formatCount(missing)} by ${oneLine(method)}`);
  return `Lost of ${formatCount(accounts)} accounts, for want of a score: ${parts.join(", ")}. Each pair is compared over the accounts that both scored.`;
}
