import { note } from "../../document/blocks.js";
import type { DocumentSection } from "../../document/document.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { DifferenceEntry } from "../../results/comparison.js";

/** Which of two methods agrees more with a third one, with the difference, its interval and its p values. */
export function agreementDifferences(differences: readonly DifferenceEntry[]): DocumentSection {
  return {
    id: "differences",
    title: "Which of two methods agrees more with a third",
    blocks: [
      table("differences", "The agreement of a with the third method less that of b with it", columns, differences),
      note(
        "p is two-sided, from the same resamples; Holm's and Benjamini and Hochberg's are over all differences that are listed.",
      ),
    ],
  };
}

const columns: readonly ColumnOf<DifferenceEntry>[] = [
  { head: "a", kind: "recipe", value: ({ a }) => a },
  { head: "b", kind: "recipe", value: ({ b }) => b },
  { head: "against", kind: "recipe", value: ({ against }) => against },
  { head: "statistic", kind: "recipe", value: ({ statistic }) => statistic },
  { head: "stratum", kind: "text", value: ({ stratum }) => stratum },
  {
    id: "difference",
    head: "a less b",
    kind: "estimate",
    value: ({ difference }) => difference,
    interval: (entry) => entry,
    bounds: ["low", "high"],
  },
  { head: "level", kind: "share", value: ({ level }) => level },
  { id: "interval", head: "kind of interval", shortHead: "interval", kind: "text", value: ({ interval }) => interval },
  { head: "p", kind: "p", value: ({ p }) => p },
  { id: "adjustedP", head: "p (Holm)", kind: "p", value: ({ adjustedP }) => adjustedP },
  { id: "falseDiscoveryP", head: "p (BH)", kind: "p", value: ({ falseDiscoveryP }) => falseDiscoveryP },
];
