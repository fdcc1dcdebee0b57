import { textTable } from "../../document/text-table.js";
import { wrap } from "../../document/wrap.js";
import type { CheckMatrix } from "../../results/checks.js";
import { countsSentence, evidenceOf, findingsWith, shortVerdict, testName, verdictsOf } from "./cells.js";

/** The matrix for a terminal: a line a method, a numbered column a check, then failures and exemptions with evidence. */
export function checkText(matrix: CheckMatrix, options: { readonly width: number; readonly colour: boolean }): string {
  const { checks, methods } = matrix;
  const verdicts = methods.map((method) => verdictsOf(matrix, method));
  const table = textTable(
    [
      { head: "method", cells: methods.map(({ method }) => method), least: 20 },
      ...checks.map((_, i) => ({ head: String(i + 1), cells: verdicts.map((row) => shortVerdict[row[i]!]) })),
    ],
    options,
  );
  const legend = checks.map(({ id, asks }, i) => hang(`${String(i + 1).padStart(2)} ${id}: `, asks, options.width));
  const one = methods.length === 1;
  const shown = one
    ? findingsWith(matrix, "fail", "exempt", "pass", "not applicable")
    : findingsWith(matrix, "fail", "exempt");
  const list = shown.map(({ method, check, finding }) => {
    const head = `${shortVerdict[finding.verdict].padEnd(6)} ${one ? "" : `${method}, `}${testName(check, finding)}: `;
    return hang(head, evidenceOf(finding), options.width);
  });
  return [table, legend.join("\n"), ...(list.length > 0 ? [list.join("\n")] : []), countsSentence(matrix)].join("\n\n");
}

function hang(head: string, text: string, width: number): string {
  return wrap(`${head}${text}`, Math.max(40, width - 7)).join("\n       ");
}
