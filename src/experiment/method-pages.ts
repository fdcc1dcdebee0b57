import { markdownCode, markdownLink, markdownTable, markdownText } from "../document/markdown-table.js";
import type { Method } from "../method.js";
import { methods } from "../methods/index.js";
import { leftOut } from "../methods/left-out.js";
import { type MethodParameter, parametersOf } from "../methods/parameters.js";
import { parseMethod } from "../methods/parse.js";
import {
  countsSentence,
  type FindingOf,
  findingsOf,
  shortVerdict,
  testName,
  verdictsOf,
} from "../report/sections/checks.js";
import type { CheckMatrix, Finding, MethodChecks } from "../results/checks.js";

const generated = "<!-- Made from the definitions in src/methods by tests/docs/methods.test.ts: do not edit. -->\n";

/** docs/methods: by file name the text of a page for each registered method, and of the index. `matrix` has all of them. */
export function methodPages(matrix: CheckMatrix): Map<string, string> {
  const pages = matrix.methods.map((checks): [string, string] => [
    `${checks.method}.md`,
    page(checks, parseMethod(checks.method).method),
  ]);
  return new Map([["README.md", index(matrix)], ...pages]);
}

function index(matrix: CheckMatrix): string {
  const about = matrix.methods.map(({ method }) => {
    const { label, about } = methods.get(method)!;
    return `- [${markdownText(label)}](${method}.md) ${markdownCode(method)}: ${markdownText(about)}\n`;
  });
  const verdicts = matrix.methods.map((method) => verdictsOf(matrix, method));
  const grid = markdownTable(
    [
      { head: "method", cell: (row: number) => matrix.methods[row]!.method },
      ...matrix.checks.map((_, i) => ({
        head: String(i + 1),
        cell: (row: number) => shortVerdict[verdicts[row]![i]!],
      })),
    ],
    matrix.methods.map((_, row) => row),
  );
  const asked = matrix.checks.map(
    ({ label, asks, incident }, i) =>
      `${i + 1}. **${markdownText(label)}.** ${markdownText(asks)} ${markdownText(`Why: ${incident}`)}\n`,
  );
  return [
    generated,
    "# Scoring methods\n",
    about.join(""),
    "## What is left out\n",
    leftOut.map(({ label, source, why }) => `- ${markdownText(`${label} (${source}). ${why}`)}\n`).join(""),
    "## How they behave\n",
    `${markdownText(countsSentence(matrix))} ${markdownCode("cloutlab check METHOD")} shows the evidence of each, and so does each method's page.\n`,
    grid,
    asked.join(""),
  ].join("\n");
}

function page(checks: MethodChecks, method: Method): string {
  const { label, about, formula, source, reconstruction, networks, scale, needs, uses, solve, topical } = method;
  const params = parametersOf(method);
  const graphs = method.graphs?.(method.params.parse({})) ?? [];
  const facts = [
    `Source: ${source === "baseline" ? "a baseline" : markdownLink(source)}`,
    `Networks: ${networks.join(", ") || "whatever there is"}`,
    `Scale: ${scale ? `${scale.min} to ${scale.max}` : "without bounds"}`,
    `Needs: ${patterns(needs, "no signal")}`,
    `Uses where there are: ${patterns(uses, "nothing else")}`,
    ...(graphs.length > 0 ? [`Graphs, unless its parameters say others: ${graphs.join(", ")}`] : []),
    ...(solve ? ["Iterative: a run records iterations, tolerance and residual"] : []),
    ...(method.contributions ? ["Additive: says what each signal contributes"] : []),
    ...(topical ? ["Topical: scores accounts within a topic as well"] : []),
  ];
  return [
    generated,
    `# ${markdownText(label)}\n`,
    `${markdownCode(checks.method)}. ${markdownText(about)}${reconstruction ? " The original formula was never published: this is a hypothetical reconstruction." : ""}\n`,
    `\`\`\`text\n${formula ?? "no formula is stated"}\n\`\`\`\n`,
    facts.map((fact) => `- ${fact}\n`).join(""),
    "## Parameters\n",
    params.length > 0 ? markdownTable(parameterColumns, params) : "None.\n",
    "## How it behaves\n",
    markdownTable(findingColumns, findingsOf({ methods: [checks] })),
    "[All methods](README.md)\n",
  ].join("\n");
}

// The longest list has hundreds of patterns.
function patterns(list: readonly string[], none: string): string {
  if (list.length === 0) return none;
  const shown = list.slice(0, 24).map(markdownCode).join(", ");
  return list.length > 24
    ? `${shown} and ${list.length - 24} more (${markdownCode("cloutlab methods")} lists them)`
    : shown;
}

const parameterColumns = [
  { head: "name", cell: ({ name }: MethodParameter) => name },
  { head: "default", cell: (parameter: MethodParameter) => String(parameter.default), number: true },
  { head: "values", cell: (parameter: MethodParameter) => range(parameter) },
  { head: "what", cell: ({ about }: MethodParameter) => about },
];

function range(parameter: MethodParameter): string {
  if (parameter.kind === "choice") return parameter.among.join(", ");
  if (parameter.kind === "text") return "a text";
  const { min, max, scale, whole } = parameter;
  return `${min} to ${max}${whole ? ", whole" : ""}${scale === "log" ? ", in steps of a factor" : ""}`;
}

const findingColumns = [
  { head: "check", cell: ({ check, finding }: FindingOf) => testName(check, finding) },
  { head: "verdict", cell: ({ finding }: FindingOf) => shortVerdict[finding.verdict] },
  { head: "evidence", cell: ({ finding }: FindingOf) => evidenceOf(finding) },
];

function evidenceOf({ evidence, magnitude, unit, reason }: Finding): string {
  const measured = magnitude === null ? "" : ` (${Number(magnitude.toPrecision(3))} ${unit ?? ""})`;
  return reason === undefined ? `${evidence}${measured}` : `${evidence}${measured}. Exempt: ${reason}`;
}
