import { list, note, prose } from "../../document/blocks.js";
import type { DocumentBlock, DocumentSection, TableBlock, Tone } from "../../document/document.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { CheckMatrix, CheckVerdict, Finding, MethodChecks } from "../../results/checks.js";

/** One finding, and whose it is. */
export interface FindingOf {
  readonly method: string;
  readonly check: string;
  readonly finding: Finding;
}

/** A verdict in a cell. */
export const shortVerdict: Readonly<Record<CheckVerdict, string>> = {
  pass: "pass",
  fail: "FAIL",
  exempt: "exempt",
  "not applicable": "n/a",
};

/** How the methods behave: the verdict of every check, then what failed with its evidence. */
export function checksSection(matrix: CheckMatrix): DocumentSection {
  const failed = findingsOf(matrix).filter(({ finding: { verdict } }) => verdict === "fail" || verdict === "exempt");
  const caption = "What failed, with the smallest counterexample that was found";
  return {
    id: "checks",
    title: "How the methods behave",
    blocks: [
      prose(countsSentence(matrix)),
      ...(matrix.methods.length < matrix.checks.length ? [checksDown(matrix)] : methodsDown(matrix)),
      ...(failed.length > 0 ? [findingsTable("failures", caption, failed)] : []),
      note(
        "The checks put a method through worlds made for them, not through the dataset of a run: cloutlab check does it with more trials. n/a: the method does nothing that the check asks about. Exempt: it cannot pass by design, and says why.",
      ),
    ],
  };
}

/** All findings, in the order of methods and checks. */
export function findingsOf({ methods }: Pick<CheckMatrix, "methods">): FindingOf[] {
  return methods.flatMap(({ method, checks }) =>
    checks.flatMap(({ check, findings }) => findings.map((finding) => ({ method, check, finding }))),
  );
}

/** Findings with their evidence, and their magnitude as a number. */
export function findingsTable(id: string, caption: string, findings: readonly FindingOf[]): TableBlock {
  return table(id, caption, findingColumns, findings);
}

/** The verdict of each check of a method, in the order of the matrix. */
export function verdictsOf({ checks }: CheckMatrix, method: MethodChecks): CheckVerdict[] {
  return checks.map(({ id }) => method.checks.find(({ check }) => check === id)?.verdict ?? "not applicable");
}

/** `attacks: reply-bait`, or the check alone where it is one test. */
export function testName(check: string, { id }: Finding): string {
  return id === check ? check : `${check}: ${id}`;
}

/** A sentence on how many there are of each verdict. */
export function countsSentence(matrix: CheckMatrix): string {
  const { checks, methods, seed, trials } = matrix;
  const all = methods.flatMap((method) => verdictsOf(matrix, method));
  const count = (verdict: CheckVerdict) => all.filter((one) => one === verdict).length;
  return `${checks.length} checks of ${methods.length === 1 ? "one method" : `${methods.length} methods`}: ${count("pass")} passed, ${count("fail")} failed, ${count("exempt")} exempt for a stated reason, ${count("not applicable")} not applicable (seed ${seed}, ${trials} inputs a search).`;
}

const tones: Readonly<Record<CheckVerdict, Tone>> = {
  pass: "good",
  fail: "bad",
  exempt: "quiet",
  "not applicable": "quiet",
};

const outcomes = "Behavioural checks, each for a documented incident or a published rule";

// A table of few methods has a line a check, one of many a line a method: it is never wider than it must be.
function checksDown(matrix: CheckMatrix): TableBlock {
  const { checks, methods } = matrix;
  const columns = methods.map((method) => {
    const verdicts = verdictsOf(matrix, method);
    return verdictColumn<number>(`verdict:${method.method}`, method.method, (row) => verdicts[row]!);
  });
  const described: readonly ColumnOf<number>[] = [
    { head: "check", kind: "text", value: (row) => checks[row]!.id },
    { head: "asks", kind: "text", value: (row) => checks[row]!.asks },
  ];
  return table("checks", outcomes, [...described, ...columns], [...checks.keys()]);
}

function methodsDown(matrix: CheckMatrix): DocumentBlock[] {
  const { checks, methods } = matrix;
  const verdicts = methods.map((method) => verdictsOf(matrix, method));
  const columns = checks.map(({ id }, i) => ({
    ...verdictColumn<number>(id, id, (row) => verdicts[row]![i]!),
    shortHead: String(i + 1),
  }));
  const named: ColumnOf<number> = { head: "method", kind: "recipe", value: (row) => methods[row]!.method };
  return [
    table("checks", outcomes, [named, ...columns], [...methods.keys()]),
    list(checks.map(({ id, asks }, i) => ({ term: `${i + 1} ${id}`, text: asks }))),
  ];
}

function verdictColumn<Row>(id: string, head: string, verdict: (row: Row) => CheckVerdict): ColumnOf<Row> {
  return { id, head, kind: "text", value: (row) => shortVerdict[verdict(row)], tone: (row) => tones[verdict(row)] };
}

const findingColumns: readonly ColumnOf<FindingOf>[] = [
  { head: "method", kind: "recipe", value: ({ method }) => method },
  { head: "check", kind: "text", value: ({ check, finding }) => testName(check, finding) },
  verdictColumn("verdict", "verdict", ({ finding }) => finding.verdict),
  { head: "magnitude", kind: "number", value: ({ finding }) => finding.magnitude },
  { head: "unit", kind: "text", value: ({ finding }) => finding.unit },
  { head: "evidence", kind: "text", value: ({ finding: { evidence, reason } }) => reasoned(evidence, reason) },
];

function reasoned(evidence: string, reason: string | undefined): string {
  return reason === undefined ? evidence : `${evidence}. Exempt: ${reason}`;
}
