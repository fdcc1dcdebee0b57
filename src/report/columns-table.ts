import { formatAgreement, formatCount, formatInterval, formatP, formatShare } from "../document/number.js";
import { oneLine } from "../document/one-line.js";
import { type TextColumn, type TextTableOptions, textTable } from "../document/text-table.js";
import type { ColumnSummary, Comparison, DifferenceEntry } from "../results/comparison.js";

/** The columns that were compared: scored and missing accounts, ties, and R² on log followers where these are known. */
export function columnsTable({ coverage }: Comparison, options: TextTableOptions = {}): string {
  const column = (head: string, cell: (summary: ColumnSummary) => string): TextColumn => ({
    ...{ head, cells: coverage.map(cell), align: "right" },
  });
  const followers = coverage.some(({ followerRSquared }) => (followerRSquared ?? null) !== null);
  return textTable(
    [
      { head: "method", cells: coverage.map(({ method }) => oneLine(method)), least: 10, wraps: true },
      column("scored", ({ scored }) => formatCount(scored)),
      column("missing", ({ missing }) => formatCount(missing)),
      column("tied", ({ tied }) => formatShare(tied ?? null)),
      ...(followers
        ? [column("R² on log followers", ({ followerRSquared }) => formatAgreement(followerRSquared ?? null))]
        : []),
    ],
    options,
  );
}

/** Which of two methods agrees more with a third one, with the difference, its interval and its p values. */
export function differencesTable(differences: readonly DifferenceEntry[], options: TextTableOptions = {}): string {
  const name = (head: string, cell: (entry: DifferenceEntry) => string): TextColumn => ({
    ...{ head, cells: differences.map((entry) => oneLine(cell(entry))), least: 10, wraps: true },
  });
  const number = (head: string, cell: (entry: DifferenceEntry) => string): TextColumn => ({
    ...{ head, cells: differences.map(cell), align: "right" },
  });
  return textTable(
    [
      name("a", ({ a }) => a),
      name("b", ({ b }) => b),
      name("against", ({ against }) => against),
      name("statistic", ({ statistic }) => statistic),
      { head: "stratum", cells: differences.map(({ stratum }) => stratum) },
      number("a less b", ({ difference }) => formatAgreement(difference)),
      number("interval", ({ low, high }) => formatInterval(low, high)),
      number("p", ({ p }) => formatP(p)),
      number("p (Holm)", ({ adjustedP }) => formatP(adjustedP)),
      number("p (BH)", ({ falseDiscoveryP }) => formatP(falseDiscoveryP)),
    ],
    options,
  );
}
