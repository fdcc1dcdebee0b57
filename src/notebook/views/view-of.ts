import { type VegaLiteSpec, vegaLiteSchema } from "../../document/chart.js";
import type { ResultDocument } from "../../document/document.js";
import { BadInput } from "../../problem.js";
import { answer } from "../../report/answer.js";
import { measuresByMethod } from "../../report/charts/measures-by-method.js";
import { rankAgainstRank } from "../../report/charts/rank-against-rank.js";
import { explanationDocument } from "../../report/explanation-document.js";
import type { RunOutcome } from "../../results/run.js";
import * as kinds from "../kinds.js";
import type { Row } from "../records.js";
import { rankingView, scoresView, signalsView } from "./accounts-view.js";
import { agreementView } from "./agreement-view.js";
import { datasetView } from "./dataset-view.js";
import { evaluationView } from "./evaluation-view.js";
import { rowsView } from "./rows-view.js";
import { tuningView } from "./tuning-view.js";
import { type CellView, viewChart } from "./view.js";

/** How a result looks. @throws BadInput for what has no look of its own. */
export async function viewOf(value: unknown, top: number): Promise<CellView | ResultDocument> {
  if (Array.isArray(value)) return rowsView(value as Row[], top);
  if (kinds.isDataset(value)) return datasetView(value);
  if (kinds.isComparison(value)) return agreementView(value);
  if (kinds.isEvaluation(value)) return evaluationView(value);
  if (kinds.isExplanation(value)) return explanationDocument(value, top);
  if (kinds.isRun(value)) return runView(value);
  if (kinds.isTuning(value)) return tuningView(value);
  if (kinds.isReport(value)) return reportView(value);
  if (kinds.isRanking(value)) return rankingView(value);
  if (kinds.isSignalTable(value)) return signalsView(value, top);
  if (kinds.isTable(value)) return scoresView(value, top);
  if (isSpec(value)) return chartView(value);
  if (isFrame(value)) return rowsView(rowsOfFrame(value), top);
  throw new BadInput({
    what: "nothing to show",
    value: typeof value,
    expected: "a result, rows, a DataFrame or a Vega-Lite specification",
  });
}

function runView({ folder, status, document }: RunOutcome): CellView {
  if (!document) return { notes: [`would make ${folder}`], tables: [], charts: [] };
  const made = status === "unchanged" ? "Nothing changed since this run was made" : "Made";
  return {
    title: document.question,
    notes: [...document.warnings.map((warning) => `Warning: ${warning}`), ...answer(document), `${made}: ${folder}`],
    tables: [],
    charts: viewChart(measuresByMethod(document) ?? rankAgainstRank(document)),
  };
}

function reportView({
  format,
  path,
  text,
}: {
  readonly format: string;
  readonly path: string;
  readonly text: string;
}): CellView {
  const nothing = { notes: [], tables: [], charts: [] };
  if (format === "markdown") return { ...nothing, markdown: text };
  return { ...nothing, notes: [`The report is one HTML file that works offline: ${path}`] };
}

type Spec = Readonly<Record<string, unknown>>;

function isSpec(value: unknown): value is Spec {
  return (
    typeof value === "object" &&
    value !== null &&
    ["mark", "layer", "concat", "hconcat", "vconcat", "facet", "repeat"].some((key) => key in value)
  );
}

function chartView(spec: Spec): CellView {
  const { description, title } = spec;
  const caption = [description, title].find((text) => typeof text === "string") as string | undefined;
  const whole: VegaLiteSpec = { ...spec, $schema: vegaLiteSchema };
  return { notes: [], tables: [], charts: [{ caption: caption ?? "a chart", spec: whole }] };
}

interface Frame {
  readonly columns: readonly string[];
  readonly values: readonly (readonly Row[string][])[];
}

function isFrame(value: unknown): value is Frame {
  const { columns, values } = (typeof value === "object" && value !== null ? value : {}) as Partial<Frame>;
  return Array.isArray(columns) && Array.isArray(values);
}

function rowsOfFrame({ columns, values }: Frame): Row[] {
  return values.map((row) => Object.fromEntries(columns.map((name, i) => [name, blank(row[i])])));
}

const blank = (value: Row[string] | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
