import { note, prose } from "../../document/blocks.js";
import type { DocumentSection } from "../../document/document.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { CheckMatrix, CheckVerdict } from "../../results/checks.js";
import { countsSentence, evidenceOf, findingsWith, shortVerdict, testName, verdictsOf } from "../checks/cells.js";

/** How the methods behave: the matrix of checks, then what failed. */
export function checksSection(matrix: CheckMatrix): DocumentSection {
  const { checks, methods } = matrix;
  const verdicts = methods.map((method) => verdictsOf(matrix, method));
  const failed = findingsWith(matrix, "fail", "exempt");
  const columns: ColumnOf<number>[] = [
    { head: "check", kind: "text", value: (i) => checks[i]!.label },
    ...methods.map(
      ({ method }, j): ColumnOf<number> => ({
        head: method,
        kind: "text",
        value: (i) => shortVerdict[verdicts[j]![i]!],
        tone: (i) => tones[verdicts[j]![i]!],
      }),
    ),
  ];
  return {
    id: "checks",
    title: "How the methods behave",
    blocks: [
      prose(countsSentence(matrix)),
      table("checks", "Behavioural checks, each for a documented incident or a published rule", columns, [
        ...checks.keys(),
      ]),
      ...(failed.length > 0
        ? [table("failures", "What failed, with the smallest counterexample that was found", failures, failed)]
        : []),
      note(
        "The checks put a method through worlds made for them, not through this dataset: cloutlab check does it with more trials. n/a: the method does nothing that the check asks about. Exempt: it cannot pass by design, and says why.",
      ),
    ],
  };
}

const tones = { pass: undefined, fail: "bad", exempt: "quiet", "not applicable": "quiet" } as const satisfies Record<
  CheckVerdict,
  unknown
>;

const failures: readonly ColumnOf<ReturnType<typeof findingsWith>[number]>[] = [
  { head: "method", kind: "recipe", value: ({ method }) => method },
  { head: "check", kind: "text", value: ({ check, finding }) => testName(check, finding) },
  { head: "evidence", kind: "text", value: ({ finding }) => evidenceOf(finding) },
];
