import type { DocumentSection } from "../../document/document.js";
import { isKnown } from "../../document/number.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { ColumnSummary, Comparison } from "../../results/comparison.js";

/** The columns that were compared: scored and missing accounts, ties, and R² on log followers where these are known. */
export function comparedColumns({ coverage }: Pick<Comparison, "coverage">): DocumentSection {
  const followers = coverage.some(({ followerRSquared }) => isKnown(followerRSquared));
  const shown = columns.filter(({ id }) => id !== "followerRSquared" || followers);
  return {
    id: "columns",
    title: "What was compared",
    blocks: [table("columns", "Accounts that each method scored", shown, coverage)],
  };
}

const columns: readonly ColumnOf<ColumnSummary>[] = [
  { head: "method", kind: "recipe", value: ({ method }) => method },
  { head: "scored", kind: "count", value: ({ scored }) => scored },
  { head: "missing", kind: "count", value: ({ missing }) => missing },
  { head: "tied", kind: "share", value: ({ tied }) => tied },
  {
    id: "followerRSquared",
    head: "R² on log followers",
    kind: "estimate",
    value: ({ followerRSquared }) => followerRSquared,
  },
];
