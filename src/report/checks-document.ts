import { fold } from "../document/blocks.js";
import type { ResultDocument } from "../document/document.js";
import type { CheckMatrix } from "../results/checks.js";
import { checksSection, findingsOf, findingsTable } from "./sections/checks.js";

/** What checks of methods found: who fails, the verdicts, and every finding with its evidence. */
export function checksDocument(matrix: CheckMatrix): ResultDocument {
  const findings = findingsTable("findings", "What each test found", findingsOf(matrix));
  const all = fold("Every finding", [findings], matrix.methods.length === 1);
  return {
    title: "Behavioural checks",
    answer: [whoFails(matrix)],
    warnings: [],
    sections: [checksSection(matrix), { id: "findings", title: "The evidence", blocks: [all] }],
    mainTable: "findings",
  };
}

function whoFails({ methods, checks }: CheckMatrix): string {
  const failed = methods.map(({ checks }) =>
    checks.filter(({ verdict }) => verdict === "fail").map(({ check }) => check),
  );
  const failing = failed.filter((ids) => ids.length > 0).length;
  const [only] = methods;
  if (methods.length === 1) return `${only!.method} fails ${failed[0]!.join(", ") || "no check"}.`;
  if (failing === 0) return `None of the ${methods.length} methods fails a check.`;
  const counts = checks
    .map(({ id }) => ({ id, count: failed.filter((ids) => ids.includes(id)).length }))
    .filter(({ count }) => count > 0);
  return `${failing} of ${methods.length} methods fail a check: ${counts.map(({ id, count }) => `${id} (${count})`).join(", ")}.`;
}
