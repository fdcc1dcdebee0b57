import { prose } from "../../document/blocks.js";
import { vegaLiteSchema } from "../../document/chart.js";
import type { DocumentBlock, ResultDocument } from "../../document/document.js";
import { BadInput } from "../../problem.js";
import { chartBlocks } from "../../report/chart.js";
import { measuresByMethod } from "../../report/charts/measures-by-method.js";
import { rankAgainstRank } from "../../report/charts/rank-against-rank.js";
import { compareDocument } from "../../report/compare-document.js";
import { evaluateDocument } from "../../report/evaluate-document.js";
import { explanationDocument } from "../../report/explanation-document.js";
import { runDocument } from "../../report/run-document.js";
import type { RunOutcome } from "../../results/run.js";
import * as kinds from "../kinds.js";
import type { Row } from "../records.js";
import { rankingView, scoresView } from "./accounts-view.js";
import { cellDocument } from "./cell-document.js";
import { datasetView } from "./dataset-view.js";
import { rowsView } from "./rows-view.js";
import { signalsView } from "./signals-view.js";
import { tuningView } from "./tuning-view.js";

/** How a result looks. @throws BadInput for what has no look of its own. */
export async function viewOf(value: unknown, top: number): Promise<ResultDocument> {
  if (Array.isArray(value)) return rowsView(value as Row[], top);
  if (kinds.isDataset(value)) return datasetView(value);
  if (kinds.isComparison(value)) return compareDocument(value, { open: ["list"] });
  if (kinds.isEvaluation(value)) return evaluateDocument(value);
  if (kinds.isExplanation(value)) return explanationDocument(value, top);
  if (kinds.isRun(value)) return runView(value);
  if (kinds.isTuning(value)) return tuningView(value);
  if (kinds.isReport(value))
    return cellDocument([], {
      answer: [
        value.format === "latex"
          ? `The tables of the report in LaTeX: ${value.path}`
          : `The report is one HTML file that works offline: ${value.path}`,
      ],
    });
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

// The answer and one chart: the whole report is shown by `report`.
function runView({ folder, status, document }: RunOutcome): ResultDocument {
  const where = (text: string, ...blocks: DocumentBlock[]) => [
    { id: "run", title: "", blocks: [...blocks, prose(text)] },
  ];
  if (!document) return { title: "", answer: [], warnings: [], sections: where(`would make ${folder}`) };
  const made = status === "unchanged" ? "Nothing changed since this run was made" : "Made";
  const chart = measuresByMethod(document) ?? rankAgainstRank(document);
  return { ...runDocument(document), sections: where(`${made}: ${folder}`, ...chartBlocks(chart)) };
}

type Spec = Readonly<Record<string, unknown>>;

function isSpec(value: unknown): value is Spec {
  return (
    typeof value === "object" &&
    value !== null &&
    ["mark", "layer", "concat", "hconcat", "vconcat", "facet", "repeat"].some((key) => key in value)
  );
}

function chartView(spec: Spec): ResultDocument {
  const { description, title } = spec;
  const caption = [description, title].find((text): text is string => typeof text === "string") ?? "a chart";
  return cellDocument([{ type: "chart", title: caption, caption, spec: { ...spec, $schema: vegaLiteSchema } }]);
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
