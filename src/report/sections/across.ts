import { fold, list, prose } from "../../document/blocks.js";
import type { ChartBlock, DocumentSection } from "../../document/document.js";
import { formatAgreement, formatCount, formatShare, pInWords } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { Across, AcrossMeasure, AcrossMethod, AcrossPair } from "../../results/across.js";
import { criticalDifference } from "../charts/critical-difference.js";
import { methodColumn, verdictTone } from "../evaluation/columns.js";
import { idSuffixes, suffixed } from "./id-suffixes.js";

/** How methods rank over several datasets or topics, a section a measure; the ids of the first one's tables are plain. */
export function acrossSections({ across, level }: Across): DocumentSection[] {
  const suffixes = idSuffixes(across.map(({ measure }) => measure));
  return across.map((one, i) => ({
    id: `across${suffixes[i]}`,
    title: `By ${oneLine(one.measure)}`,
    blocks: [
      prose(testSentence(one)),
      table("mean-ranks", `Mean ranks by ${oneLine(one.measure)}, 1 is the best`, methodColumns, one.methods),
      chart(one),
      table("pairs", `Every two methods by ${oneLine(one.measure)}`, pairColumns, one.pairs),
      list(groupSentences(one, level)),
      fold("What was ranked", [
        table("values", `${oneLine(one.measure)} in every dataset or topic`, valueColumns, values(one)),
      ]),
    ].map((block) => suffixed(block, suffixes[i]!)),
  }));
}

function testSentence({ measure, blocks, friedman, imanDavenport }: AcrossMeasure): string {
  const over = `${oneLine(measure)} over ${formatCount(blocks.length)} datasets or topics (${blocks.map(oneLine).join(", ")})`;
  if (!friedman || !imanDavenport) return `${over}: Friedman's test is undefined.`;
  const { statistic, degrees, p } = friedman;
  const f = imanDavenport.f === null ? "F is infinite, for all agree" : `F = ${formatAgreement(imanDavenport.f)}`;
  return `${over}: Friedman's chi-squared is ${formatAgreement(statistic)} with ${degrees} degrees of freedom, ${pInWords(p)}; Iman and Davenport's ${f}, ${pInWords(imanDavenport.p)}.`;
}

// Never a p of 0.
function groupSentences({ groups, methods }: AcrossMeasure, level: number): string[] {
  const at = `at ${formatShare(1 - level)}, Wilcoxon's test with Holm's adjustment`;
  if (groups.length === 0) return [`Every two of the ${methods.length} methods are told apart (${at}).`];
  return groups.map((group) => `Not told apart (${at}): ${group.map(oneLine).join(", ")}.`);
}

function chart(one: AcrossMeasure): ChartBlock {
  return {
    type: "chart",
    title: "Which methods are told apart",
    caption:
      "A row is a method with its mean rank, and a line joins methods that are not told apart: those that have a dot on it. A method that a line passes without a dot does not belong.",
    spec: criticalDifference(one),
  };
}

function values({ methods, blocks }: AcrossMeasure) {
  return blocks.flatMap((block, i) => methods.map(({ method, values }) => ({ block, method, value: values[i] })));
}

const methodColumns: readonly ColumnOf<AcrossMethod>[] = [
  methodColumn,
  { id: "meanRank", head: "mean rank", kind: "estimate", value: ({ meanRank }) => meanRank },
];

const valueColumns: readonly ColumnOf<ReturnType<typeof values>[number]>[] = [
  { id: "block", head: "dataset or topic", kind: "name", value: ({ block }) => block },
  methodColumn,
  { head: "value", kind: "estimate", value: ({ value }) => value },
];

const pairColumns: readonly ColumnOf<AcrossPair>[] = [
  { head: "a", kind: "recipe", value: ({ a }) => a },
  { head: "b", kind: "recipe", value: ({ b }) => b },
  { id: "wins", head: "a better", kind: "count", value: ({ wins }) => wins },
  { id: "losses", head: "b better", kind: "count", value: ({ losses }) => losses },
  { id: "ties", head: "same", kind: "count", value: ({ ties }) => ties },
  { head: "p", kind: "p", value: ({ p }) => p },
  { id: "adjustedP", head: "p (Holm)", kind: "p", value: ({ adjustedP }) => adjustedP },
  {
    id: "verdict",
    head: "a is",
    kind: "text",
    value: ({ verdict }) => verdict,
    tone: ({ verdict }) => verdictTone(verdict),
  },
];
