import type { Dataset } from "../datasets/open.js";
import { type CsvCell, csvLines } from "../document/csv-lines.js";
import { reportTexts } from "../document/report-files.js";
import { runDocument } from "../report/run-document.js";
import { checksFormat } from "../results/checks.js";
import { comparisonFormat } from "../results/comparison.js";
import type { TopicRating } from "../results/explanation.js";
import { type ReportData, reportFormat } from "../results/run.js";
import { runEvaluationFormat } from "../results/run-evaluation-file.js";
import { printStatistic } from "../stats/print-statistic.js";
import { ranks } from "../stats/ranks.js";
import type { Table } from "../table.js";
import { datasetFromRun } from "./explain.js";
import { fileRecord } from "./methods/file-record.js";
import type { Findings } from "./report-data.js";
import type { RunFiles } from "./store.js";

/** What the run was made of, where to, and when. */
export interface Made {
  readonly dataset: Dataset;
  readonly folder: string;
  readonly started: Date;
}

/** The texts of a run folder by file name. All but the times in `run.json` are the same whenever the run is made again. */
export async function runFiles(findings: Findings, document: ReportData, made: Made): Promise<RunFiles> {
  const { table } = findings.scored;
  const places: Table = {
    accounts: table.accounts,
    columns: new Map([...table.columns].map(([name, values]) => [name, ranks(values)])),
  };
  const texts = new Map<string, string | Iterable<string>>([
    ["scores.csv", tableCsv(table)],
    ["rankings.csv", tableCsv(places)],
    ["comparison.json", comparisonFormat.write(findings.comparison)],
    ["report.json", reportFormat.write(document)],
    ...(await reportTexts(runDocument(document))),
    ["run.json", `${JSON.stringify(runRecord(findings, document, made), null, 2)}\n`],
  ]);
  if (findings.evaluation) texts.set("evaluation.json", runEvaluationFormat.write(findings.evaluation));
  if (findings.checks) texts.set("checks.json", checksFormat.write(findings.checks));
  if (findings.topics.length > 0) texts.set("topics.csv", csvLines(topicRows(findings.topics)));
  return { texts, scores: table };
}

function tableCsv({ accounts, columns }: Table): Iterable<string> {
  return csvLines(tableRows(accounts, [...columns]));
}

function* tableRows(
  accounts: readonly string[],
  columns: readonly [string, Float64Array][],
): Generator<readonly CsvCell[]> {
  yield ["account", ...columns.map(([name]) => name)];
  for (const [row, account] of accounts.entries()) yield [account, ...columns.map(([, values]) => values[row])];
}

function* topicRows(ratings: readonly TopicRating[]): Generator<readonly CsvCell[]> {
  const names = ["method", "topic", "rank", "account", "score", "posts", "reactions", "actors"] as const;
  yield names;
  for (const rating of ratings) yield names.map((name) => rating[name]);
}

function runRecord(findings: Findings, document: ReportData, { dataset, folder, started }: Made) {
  const { experiment, runId, versions, scored, warnings } = findings;
  return {
    version: 1,
    experiment: experiment.name,
    runId,
    spec: {
      ...experiment.spec,
      methods: experiment.methods.map(({ name }) => name),
      statistics: experiment.statistics.map(printStatistic),
    },
    parameters: Object.fromEntries(experiment.methods.map(({ name, params }) => [name, params])),
    ...fileRecord(experiment.methods, folder),
    dataset: {
      ...document.dataset,
      folder: datasetFromRun(folder, dataset.folder),
      files: dataset.descriptor.resources.map(({ path, hash }) => ({ path, hash })),
    },
    versions,
    coverage: Object.fromEntries(
      [...scored.coverage].map(([name, { present, possible }]) => [
        name,
        { present: present.length, possible, signals: present },
      ]),
    ),
    graphs: Object.fromEntries(findings.graphs),
    convergence: Object.fromEntries(scored.convergence),
    scored: findings.comparison.coverage,
    warnings,
    times: { started: started.toISOString(), seconds: (Date.now() - started.getTime()) / 1000 },
  };
}
