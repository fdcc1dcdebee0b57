import { fold, note } from "../../document/blocks.js";
import type { ChartBlock, DocumentSection, TableBlock } from "../../document/document.js";
import { formatShare } from "../../document/number.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { AgreementEntry, Comparison } from "../../results/comparison.js";
import { type AgreementMatrix, agreementMatrices, stratumInWords } from "../agreement-matrix.js";

export interface AgreementOptions {
  readonly charts?: readonly ChartBlock[] | undefined;
  /** What a reader finds open besides the matrices of all accounts. @defaultValue nothing */
  readonly open?: readonly ("matrices" | "list")[] | undefined;
}

/** How alike the methods are: matrices for three methods or more, and every agreement with its n, interval and ties. */
export function agreementSection(
  { methods, agreement }: Pick<Comparison, "methods" | "agreement">,
  { charts = [], open = [] }: AgreementOptions = {},
): DocumentSection {
  const matrices = methods.length < 3 ? [] : agreementMatrices({ methods, agreement });
  const list = table("agreement", "Every agreement with its number of accounts, interval and ties", columns, agreement);
  return {
    id: "agreement",
    title: "How alike the methods are",
    blocks: [
      ...charts,
      ...matrices.map((matrix) => {
        const { statistic, stratum } = matrix;
        const opened = stratum === "all" || open.includes("matrices");
        return fold(`${statistic}, ${stratumInWords(stratum)}`, [matrixTable(matrix)], opened);
      }),
      matrices.length === 0 ? list : fold("All agreements as a list", [list], open.includes("list")),
      note(`${brackets(agreement)}An undefined agreement is a dash: too few accounts, or scores that are all alike.`),
    ],
  };
}

const columns: readonly ColumnOf<AgreementEntry>[] = [
  { id: "a", head: "first", shortHead: "a", kind: "recipe", value: ({ a }) => a },
  { id: "b", head: "second", shortHead: "b", kind: "recipe", value: ({ b }) => b },
  { head: "statistic", kind: "recipe", value: ({ statistic }) => statistic },
  { head: "stratum", kind: "text", value: ({ stratum }) => stratum },
  { head: "n", kind: "count", value: ({ n }) => n },
  {
    head: "estimate",
    kind: "estimate",
    value: ({ estimate }) => estimate,
    interval: (entry) => entry,
    bounds: ["low", "high"],
  },
  { head: "level", kind: "share", value: ({ level }) => level },
  { id: "interval", head: "kind of interval", shortHead: "interval", kind: "text", value: ({ interval }) => interval },
  { id: "tiedA", head: "tied by first", shortHead: "tied by a", kind: "share", value: ({ tiedA }) => tiedA },
  { id: "tiedB", head: "tied by second", shortHead: "tied by b", kind: "share", value: ({ tiedB }) => tiedB },
];

// The columns are numbered like the rows where there is no room for names. An id begins with the number, so that a method may
// have any name.
function matrixTable({ statistic, stratum, methods, rows }: AgreementMatrix): TableBlock {
  const places = [...methods.keys()];
  return table<number>(
    `agreement-${`${statistic}-${stratum}`
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replace(/-$/, "")}`,
    `Agreement of the methods: ${statistic}, ${stratumInWords(stratum)}`,
    [
      { head: "method", kind: "recipe", value: (i) => methods[i] },
      { id: "number", head: "#", kind: "text", value: (i) => String(i + 1) },
      ...places.map((j): ColumnOf<number> => {
        const number = String(j + 1);
        const value = (i: number) => (i === j ? "" : rows[i]?.[j]?.estimate);
        return { id: `${number} ${methods[j]}`, head: methods[j]!, shortHead: number, kind: "estimate", value };
      }),
    ],
    places,
    { matrix: true },
  );
}

function brackets(agreement: readonly AgreementEntry[]): string {
  const entry = agreement.find(({ level }) => level !== null);
  return entry ? `Brackets hold the ${formatShare(entry.level)} interval (${entry.interval}). ` : "";
}
