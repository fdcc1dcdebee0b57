import type { ResultDocument } from "../document/document.js";
import { oneLine } from "../document/one-line.js";
import type { Across } from "../results/across.js";
import { acrossSections } from "./sections/across.js";

/** Methods over several datasets or topics. */
export function acrossDocument(found: Across): ResultDocument {
  return {
    title: "How methods rank over several datasets or topics",
    answer: [],
    warnings: found.warnings.map((warning) => `${oneLine(warning)}.`),
    sections: acrossSections(found),
    mainTable: "mean-ranks",
  };
}
