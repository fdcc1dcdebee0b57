import { markdownTable, markdownText } from "../../document/markdown-table.js";
import type { CheckMatrix } from "../../results/checks.js";
import { countsSentence, evidenceOf, findingsWith, shortVerdict, testName, verdictsOf } from "./cells.js";

/** The matrix of checks by methods as Markdown, then the failures and exemptions with their evidence. */
export function checksToMarkdown(matrix: CheckMatrix): string[] {
  const { checks, methods } = matrix;
  const verdicts = methods.map((method) => verdictsOf(matrix, method));
  const grid = markdownTable(
    [
      { head: "check", cell: (i: number) => checks[i]!.label },
      ...methods.map(({ method }, j) => ({ head: method, cell: (i: number) => shortVerdict[verdicts[j]![i]!] })),
    ],
    checks.map((_, i) => i),
  );
  const list = findingsWith(matrix, "fail", "exempt").map(
    ({ method, check, finding }) =>
      `- ${markdownText(`${method}, ${testName(check, finding)}`)}: ${markdownText(evidenceOf(finding))}\n`,
  );
  return [
    `${markdownText(countsSentence(matrix))}\n`,
    grid,
    ...(list.length > 0 ? ["What failed, with the smallest counterexample that was found:\n", list.join("")] : []),
  ];
}
