import { note } from "../../document/blocks.js";
import type { Card, DocumentSection } from "../../document/document.js";
import { formatCount } from "../../document/number.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { MethodSummary, ReportData } from "../../results/run.js";

/** What was compared: each method in a sentence, where it comes from, what it used and how its scores lie; nothing without methods. */
export function methodsSection({ methods, dataset }: Pick<ReportData, "methods" | "dataset">): DocumentSection[] {
  const caption = `Coverage and shape of the scores over ${formatCount(dataset.accounts)} accounts`;
  if (methods.length === 0) return [];
  const reconstructed = methods.some(({ reconstruction }) => reconstruction);
  return [
    {
      id: "methods",
      title: "The methods",
      blocks: [
        { type: "cards", cards: methods.map(card) },
        table("methods", caption, columnsFor(methods), methods),
        note(
          `${reconstructed ? "A hypothetical reconstruction follows published rules; the formula itself was never published. " : ""}Tied is the share of scored accounts that share their score with another. R² is how much of a score's variance the logarithm of 1 + followers accounts for.`,
        ),
      ],
    },
  ];
}

function card({ name, label, about, source, reconstruction }: MethodSummary): Card {
  return {
    title: label,
    code: name,
    badges: reconstruction ? ["hypothetical reconstruction"] : [],
    text: about,
    source,
  };
}

function columnsFor(methods: readonly MethodSummary[]): ColumnOf<MethodSummary>[] {
  const graphs: ColumnOf<MethodSummary> = { head: "graphs", kind: "text", value: ({ graphs }) => graphs?.join(", ") };
  return [
    { head: "method", kind: "recipe", value: ({ name }) => name },
    { head: "scale", kind: "text", value: ({ scale }) => (scale ? `${scale.min} to ${scale.max}` : "unbounded") },
    ...(methods.some((method) => method.graphs) ? [graphs] : []),
    { head: "signals used", kind: "count", value: ({ signalsUsed }) => signalsUsed },
    { head: "signals known", kind: "count", value: ({ signalsKnown }) => signalsKnown },
    { head: "scored", kind: "count", value: ({ scored }) => scored },
    // Methods have scales of their own: no decimals are right for the whole column.
    { head: "lowest", kind: "number", value: ({ minimum }) => minimum },
    { head: "median", kind: "number", value: ({ median }) => median },
    { head: "highest", kind: "number", value: ({ maximum }) => maximum },
    { head: "tied", kind: "share", value: ({ tied }) => tied },
    {
      head: "R² on log followers",
      shortHead: "R² on followers",
      kind: "estimate",
      value: ({ followerRSquared }) => followerRSquared,
    },
  ];
}
