import { formatAgreement, formatCount, formatInterval, formatShare } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { strataOf, stratumInWords } from "../../report/agreement-matrix.js";
import { agreementHeatmap } from "../../report/charts/agreement-heatmap.js";
import type { AgreementEntry, Comparison } from "../../results/comparison.js";
import { type CellView, viewChart, viewTable } from "./view.js";

/** A comparison: a line for each pair and stratum with every statistic and its interval, and the heat map. */
export function agreementView(comparison: Comparison): CellView {
  const { agreement, methods } = comparison;
  const statistics = [...new Set(agreement.map(({ statistic }) => statistic))];
  const lines = new Map<string, AgreementEntry[]>();
  for (const entry of agreement) {
    const key = JSON.stringify([entry.a, entry.b, entry.stratum]);
    lines.set(key, [...(lines.get(key) ?? []), entry]);
  }
  const rows = [...lines.values()].sort((x, y) => place(comparison, x) - place(comparison, y));
  const level = agreement.find((entry) => entry.level !== null)?.level ?? null;
  const with_ = level === null ? "" : `, with ${formatShare(level)} intervals`;
  const table = viewTable(`Agreement of ${methods.length} methods${with_}`, rows, [
    { head: "a", cell: ([entry]) => oneLine(entry!.a) },
    { head: "b", cell: ([entry]) => oneLine(entry!.b) },
    { head: "accounts", cell: ([entry]) => stratumInWords(entry!.stratum) },
    { head: "n", number: true, cell: ([entry]) => formatCount(entry!.n) },
    ...statistics.map((statistic) => ({
      head: oneLine(statistic),
      number: true,
      cell: (entries: AgreementEntry[]) => shown(entries.find((entry) => entry.statistic === statistic)),
    })),
  ]);
  const chart = methods.length > 2 ? viewChart(agreementHeatmap({ comparison })) : [];
  return { notes: [], tables: [table], charts: chart };
}

function shown(entry: AgreementEntry | undefined): string {
  if (!entry) return "";
  return `${formatAgreement(entry.estimate)} ${formatInterval(entry.low, entry.high)}`.trim();
}

// By stratum, as the strata are compared; the order of pairs is that of the comparison.
function place(comparison: Comparison, [entry]: readonly AgreementEntry[]): number {
  return strataOf(comparison).indexOf(entry!.stratum);
}
