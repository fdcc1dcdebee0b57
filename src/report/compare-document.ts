import type { ResultDocument } from "../document/document.js";
import { formatCount } from "../document/number.js";
import type { Comparison } from "../results/comparison.js";
import { chartBlocks } from "./chart.js";
import { agreementHeatmap } from "./charts/agreement-heatmap.js";
import { type AgreementOptions, agreementSection } from "./sections/agreement.js";
import { agreementDifferences } from "./sections/agreement-differences.js";
import { comparedColumns } from "./sections/compared-columns.js";

export interface CompareDocumentOptions extends Pick<AgreementOptions, "open"> {
  /** Whether intervals were asked for, so that it is said where there is none. @defaultValue whether any number has one */
  readonly intervals?: boolean | undefined;
}

/** What a comparison of score columns found, without a format. The accounts that are lost come before any number. */
export function compareDocument(comparison: Comparison, options: CompareDocumentOptions = {}): ResultDocument {
  const { methods, agreement, differences } = comparison;
  const { intervals = agreement.some(({ level }) => level !== null), open } = options;
  const charts = methods.length > 2 ? chartBlocks(agreementHeatmap({ comparison })) : [];
  return {
    title: `How alike ${methods.length === 2 ? methods.join(" and ") : `${methods.length} methods`} are`,
    answer: [lostAccounts(comparison)],
    warnings: intervals ? missingIntervals(comparison) : [],
    sections: [
      comparedColumns(comparison),
      ...(agreement.length > 0 ? [agreementSection(comparison, { charts, open })] : []),
      ...(differences ? [agreementDifferences(differences)] : []),
    ],
    mainTable: "agreement",
  };
}

// How many accounts each method leaves out: what must be known before any number is read.
function lostAccounts({ accounts, coverage }: Comparison): string {
  const lost = coverage.filter(({ missing }) => missing > 0);
  if (lost.length === 0) return `No account is lost: every method scored all ${formatCount(accounts)}.`;
  const parts = lost.map(({ method, missing }) => `${formatCount(missing)} by ${method}`);
  return `Lost of ${formatCount(accounts)} accounts, for want of a score: ${parts.join(", ")}. Each pair is compared over the accounts that both scored.`;
}

// Why some numbers stand without an interval.
function missingIntervals({ agreement }: Comparison): string[] {
  const bare = agreement.filter(({ estimate, low }) => estimate !== null && low === null);
  const analytic = agreement.some(({ interval }) => interval === "analytic");
  const told = new Set(agreement.flatMap(({ statistic, low }) => (low === null ? [] : [statistic])));
  const never = new Set(bare.flatMap(({ statistic }) => (analytic && !told.has(statistic) ? [statistic] : [])));
  const others = bare.filter(({ statistic }) => !never.has(statistic)).length;
  const few = "accounts are few or nearly all tied";
  const why = analytic ? `${few} there` : `some resamples leave them undefined, where ${few}`;
  const of = `${formatCount(others)} of ${formatCount(agreement.length)} numbers`;
  return [
    ...(never.size > 0
      ? [`No interval for ${[...never].join(", ")}: there is no analytic one; --bootstrap 1000 resamples instead.`]
      : []),
    ...(others > 0 ? [`No interval for ${of}: ${why}.`] : []),
  ];
}
