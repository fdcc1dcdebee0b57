import {
  type MarkdownColumn,
  markdownCode,
  markdownLink,
  markdownTable,
  markdownText,
} from "../document/markdown-table.js";
import { formatAgreement, formatCount, formatInterval, formatShare, isKnown, scoreFormat } from "../document/number.js";
import type { AgreementEntry, Comparison } from "../results/comparison.js";
import type { AccountRow, MethodSummary, ReportData, TopicExperts } from "../results/run.js";
import { type AgreementMatrix, agreementMatrices, stratumInWords } from "./agreement-matrix.js";
import { answer } from "./answer.js";
import { charts } from "./charts/index.js";
import { checksToMarkdown } from "./checks/markdown.js";
import { evaluationMarkdown } from "./evaluation/markdown-section.js";
import { inputsText } from "./inputs-text.js";

/** The report as Markdown: what the page says, with a line for each chart in place of its picture. */
export function toMarkdown(data: ReportData): string {
  const { question, dataset, experiment, warnings } = data;
  const accounts = `${formatCount(dataset.accounts)} accounts`;
  return [
    `# ${markdownText(question)}\n`,
    `${markdownText(dataset.title)} · ${accounts} · experiment ${markdownText(experiment)}\n`,
    ...answer(data).map((sentence, i) => (i === 0 ? `**${markdownText(sentence)}**\n` : `${markdownText(sentence)}\n`)),
    ...(warnings.length > 0
      ? ["## Warnings\n", warnings.map((warning) => `- ${markdownText(warning)}\n`).join("")]
      : []),
    "## The methods\n",
    ...methods(data),
    "## Who stands where\n",
    ...ranks(data),
    ...evaluationMarkdown(data),
    ...(data.comparison.agreement.length > 0 ? ["## How alike the methods are\n", agreement(data.comparison)] : []),
    "## Charts\n",
    chartList(data),
    ...topics(data),
    ...(data.checks ? ["## How the methods behave\n", ...checksToMarkdown(data.checks)] : []),
    "## Make it again\n",
    ...again(data),
  ].join("\n");
}

/** A comparison as Markdown tables: for three methods or more a matrix for each statistic and stratum, then the list of all. */
function agreement(comparison: Comparison): string {
  const matrices = comparison.methods.length < 3 ? [] : agreementMatrices(comparison);
  const tables = matrices.map(
    (matrix) => `**${markdownText(matrix.statistic)}, ${stratumInWords(matrix.stratum)}**\n\n${matrixTable(matrix)}`,
  );
  return [...tables, markdownTable(agreementColumns, comparison.agreement)].join("\n");
}

const agreementColumns: readonly MarkdownColumn<AgreementEntry>[] = [
  { head: "first", cell: ({ a }) => a },
  { head: "second", cell: ({ b }) => b },
  { head: "statistic", cell: ({ statistic }) => statistic },
  { head: "stratum", cell: ({ stratum }) => stratum },
  { head: "n", cell: ({ n }) => formatCount(n), number: true },
  { head: "estimate", cell: ({ estimate }) => formatAgreement(estimate), number: true },
  { head: "interval", cell: ({ low, high }) => formatInterval(low, high), number: true },
  { head: "tied by first", cell: ({ tiedA }) => formatShare(tiedA), number: true },
  { head: "tied by second", cell: ({ tiedB }) => formatShare(tiedB), number: true },
];

function matrixTable({ methods, rows }: AgreementMatrix): string {
  const indices = methods.map((_, i) => i);
  const cell = (i: number, j: number) => (i === j ? "" : formatAgreement(rows[i]?.[j]?.estimate ?? null));
  return markdownTable(
    [
      { head: "", cell: (i) => methods[i] ?? "" },
      ...indices.map((j) => ({ head: methods[j] ?? "", cell: (i: number) => cell(i, j), number: true })),
    ],
    indices,
  );
}

function methods({ methods }: ReportData): string[] {
  const about = ({ name, label, about, source, reconstruction }: MethodSummary) =>
    `- **${markdownText(label)}** ${markdownCode(name)}${reconstruction ? " (hypothetical reconstruction)" : ""}: ` +
    `${markdownText(about)} Source: ${markdownLink(source)}\n`;
  return [methods.map(about).join(""), markdownTable(methodColumns, methods)];
}

const methodColumns: readonly MarkdownColumn<MethodSummary>[] = [
  { head: "method", cell: ({ name }) => name },
  { head: "scored", cell: ({ scored }) => formatCount(scored), number: true },
  { head: "signals used of known", cell: inputsText, number: true },
  { head: "lowest", cell: (method) => format(method)(method.minimum), number: true },
  { head: "median", cell: (method) => format(method)(method.median), number: true },
  { head: "highest", cell: (method) => format(method)(method.maximum), number: true },
  { head: "tied", cell: ({ tied }) => formatShare(tied), number: true },
  { head: "R² on log followers", cell: ({ followerRSquared }) => formatAgreement(followerRSquared), number: true },
];

function format({ minimum, median, maximum }: MethodSummary): (score: number | null) => string {
  return scoreFormat([minimum, median, maximum]);
}

function ranks({ top, comparison, movers }: ReportData): string[] {
  const all = comparison.methods.flatMap((name, i) => rankAndScore(name, i, top));
  const leading = ["The leading accounts side by side:\n", markdownTable([...account, ...all], top)];
  if (!movers) return leading;
  const pair = [movers.a, movers.b].flatMap((name) =>
    rankAndScore(name, comparison.methods.indexOf(name), movers.rows),
  );
  return [...leading, "Where the first two methods differ most:\n", markdownTable([...account, ...pair], movers.rows)];
}

const account: readonly MarkdownColumn<AccountRow>[] = [
  { head: "account", cell: ({ account }) => account },
  { head: "name", cell: ({ name }) => name },
];

function rankAndScore(method: string, index: number, rows: readonly AccountRow[]): MarkdownColumn<AccountRow>[] {
  const print = scoreFormat(rows.map(({ scores }) => scores[index] ?? null));
  return [
    { head: `rank by ${method}`, cell: ({ ranks }) => formatCount(ranks[index] ?? null), number: true },
    { head: "score", cell: ({ scores }) => print(scores[index] ?? null), number: true },
  ];
}

function chartList(data: ReportData): string {
  const drawn = Object.values(charts).flatMap((chart) => chart(data) ?? []);
  const line = ({ title, caption }: (typeof drawn)[number]) =>
    `- **${markdownText(title)}**: ${markdownText(caption)}\n`;
  return `They are drawn in report.html beside this file.\n\n${drawn.map(line).join("")}`;
}

function topics({ topics }: ReportData): string[] {
  if (topics.length === 0) return [];
  return ["## Experts by topic\n", ...topics.flatMap(topic)];
}

function topic({ method, topic, experts }: TopicExperts): string[] {
  const print = scoreFormat(experts.map(({ score }) => score));
  const columns: MarkdownColumn<TopicExperts["experts"][number]>[] = [
    { head: "account", cell: ({ account }) => account },
    { head: "name", cell: ({ name }) => name },
    { head: "score", cell: ({ score }) => print(score), number: true },
    { head: "posts", cell: ({ posts }) => formatCount(posts), number: true },
    { head: "reactions", cell: ({ reactions }) => formatCount(reactions), number: true },
    { head: "people", cell: ({ actors }) => formatCount(actors), number: true },
  ];
  return [`${markdownText(topic)}, by ${markdownCode(method)}:\n`, markdownTable(columns, experts)];
}

function again({ command, seed, runId, dataset, versions }: ReportData): string[] {
  const facts = [
    `Command: ${markdownCode(command)}`,
    `Run: ${markdownCode(runId)}, seed ${isKnown(seed) ? seed : ""}`,
    `Dataset: ${markdownText(dataset.name)}, sha256 ${markdownCode(dataset.hash)}`,
    ...(dataset.end === null ? [] : [`Ages counted back from: ${markdownText(dataset.end)}`]),
    `Versions: ${markdownText(
      Object.entries(versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(", "),
    )}`,
  ];
  return [facts.map((fact) => `- ${fact}\n`).join("")];
}
