import { type MarkdownColumn, markdownTable, markdownText } from "../../document/markdown-table.js";
import { formatAgreement, formatCount, formatInterval } from "../../document/number.js";
import type { ReportData } from "../../results/run.js";
import type { RunEvaluation, TruthEvaluation } from "../../results/run-evaluation.js";
import { type AgainstBaselines, againstBaselines, verdictCell } from "./against-baselines.js";
import { differenceCells } from "./cells.js";
import { firstPair } from "./headline.js";
import { moreData } from "./more-data.js";
import { type EvaluationStanding, measuresOf, shownTopics, standings } from "./standings.js";
import { truthNotes, truthTitle } from "./truth-notes.js";
import { verdictSentence } from "./verdict-sentence.js";
import { views } from "./views.js";

/** Which method is right, as paragraphs and tables of Markdown; empty without a truth. */
export function evaluationMarkdown({ evaluation }: ReportData): string[] {
  if (!evaluation) return [];
  return ["## Which method is right\n", ...evaluation.truths.flatMap((truth) => ofTruth(truth, evaluation))];
}

function ofTruth(truth: TruthEvaluation, run: RunEvaluation): string[] {
  const pair = truth.resamples > 0 ? firstPair(truth) : [];
  const worth = againstBaselines(truth, run);
  return [
    `### ${markdownText(truthTitle(truth))}\n`,
    truthNotes(truth, run)
      .map((note) => `- ${markdownText(note)}\n`)
      .join(""),
    markdownTable(standingColumns(truth), standings(truth, run)),
    ...pair.map((difference) => `${markdownText(verdictSentence(difference, truth))}\n`),
    ...(worth.length > 0
      ? [
          `Is it worth it? Each method less the baselines, by ${markdownText(measuresOf(truth)[0] ?? "")}:\n`,
          markdownTable(worthColumns(run), worth),
        ]
      : []),
    ...(truth.differences.length > 0
      ? ["Every two methods:\n", markdownTable(differenceColumns(truth), truth.differences)]
      : []),
    ...topics(truth),
    ...views(truth).flatMap(({ about, cells, rows }) => [`${markdownText(about)}\n`, markdownTable(cells, rows)]),
  ];
}

/** A method a line and a measure a column, as Markdown has it. */
function standingColumns(truth: TruthEvaluation): MarkdownColumn<EvaluationStanding>[] {
  return [
    { head: "method", cell: ({ name, is }) => named(name, is) },
    { head: "n", cell: ({ readings }) => formatCount(readings[0]?.n ?? null), number: true },
    ...measuresOf(truth).map((measure, i) => ({
      head: measure,
      cell: ({ readings }: EvaluationStanding) => readingText(readings[i] ?? null),
      number: true,
    })),
    { head: "R² on log followers", cell: ({ followerRSquared }) => formatAgreement(followerRSquared), number: true },
  ];
}

function named(name: string, is: EvaluationStanding["is"]): string {
  return is === "method" ? name : `${name} (${is === "truth" ? "another truth" : is})`;
}

function readingText(reading: EvaluationStanding["readings"][number]): string {
  return reading ? `${formatAgreement(reading.estimate)} ${formatInterval(reading.low, reading.high)}`.trim() : "";
}

function worthColumns({ baselines }: RunEvaluation): MarkdownColumn<AgainstBaselines>[] {
  return [
    { head: "method", cell: ({ method }) => method },
    ...baselines.map((baseline, i) => ({
      head: `against ${baseline}`,
      cell: ({ differences }: AgainstBaselines) => verdictCell(differences[i] ?? null),
    })),
  ];
}

function differenceColumns(truth: TruthEvaluation): MarkdownColumn<TruthEvaluation["differences"][number]>[] {
  return [
    ...differenceCells,
    { head: "smallest difference shown", cell: ({ detectable }) => formatAgreement(detectable), number: true },
    { head: "more data to show this one", cell: (difference) => moreData(difference, truth), number: true },
  ];
}

function topics(truth: TruthEvaluation): string[] {
  const shown = shownTopics(truth);
  if (shown.length === 0) return [];
  const what = truth.unit === "topics" ? "topic" : "group";
  return measuresOf(truth).flatMap((measure) => {
    const entries = truth.evaluation.filter((entry) => entry.measure === measure);
    const columns: MarkdownColumn<string>[] = [
      { head: "method", cell: (method) => method },
      ...shown.map((topic) => ({
        head: topic,
        cell: (method: string) =>
          formatAgreement(entries.find((entry) => entry.method === method && entry.topic === topic)?.estimate ?? null),
        number: true,
      })),
    ];
    return [
      `${markdownText(measure)} by ${what}:\n`,
      markdownTable(
        columns,
        truth.coverage.map(({ method }) => method),
      ),
    ];
  });
}
