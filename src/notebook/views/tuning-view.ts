import { formatAgreement, formatInterval, formatShare, unknown } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { tuneAnswer } from "../../report/tuning/answer.js";
import { tuneCharts } from "../../report/tuning/charts.js";
import type { TunedMethod, TunedParameter, TuneOutcome, TuneResult, TuneStanding } from "../../results/tuning.js";
import { type CellView, type ViewTable, viewChart, viewTable } from "./view.js";

/** A tuning: what it is worth on what was held out, the weights or parameters, and both as charts. */
export function tuningView({ folder, status, result }: TuneOutcome): CellView {
  if (!result) return { notes: [`would make ${folder}`], tables: [], charts: [] };
  const made = status === "unchanged" ? "Nothing changed since this tuning was made" : "Made";
  return {
    title: result.question,
    notes: [...result.warnings.map((warning) => `Warning: ${warning}`), ...tuneAnswer(result), `${made}: ${folder}`],
    tables: [standings(result), ...result.tuned.map((method) => parameters(method, result.level))],
    charts: tuneCharts(result).flatMap(({ chart }) => viewChart(chart)),
  };
}

function standings({ standings, level }: TuneResult): ViewTable {
  const measures = [...new Set(standings.map(({ measure }) => measure))];
  const methods = [...new Map(standings.map((one) => [one.method, one])).values()];
  const caption = `How right each method is on accounts that it has not seen, with ${formatShare(level)} intervals`;
  return viewTable(caption, methods, [
    { head: "method", cell: ({ method, is }) => `${oneLine(method)}${is === "method" ? "" : ` (${is})`}` },
    ...measures.map((measure) => ({
      head: oneLine(measure),
      number: true,
      cell: ({ method }: TuneStanding) => {
        const found = standings.find((one) => one.method === method && one.measure === measure);
        return withInterval(found?.estimate ?? null, found?.low ?? null, found?.high ?? null);
      },
    })),
  ]);
}

function parameters({ name, parameters }: TunedMethod, level: number): ViewTable {
  const isWeights = parameters.some(({ signal }) => signal !== null);
  const caption = isWeights
    ? `The weights of ${oneLine(name)}; below 0 is a cost`
    : `The parameters of ${oneLine(name)}`;
  return viewTable(caption, [...parameters].sort(bySize), [
    { head: isWeights ? "signal" : "parameter", cell: (one) => oneLine(one.signal ?? one.name) },
    { head: isWeights ? "weight" : "value", number: true, cell: ({ value }) => valueText(value) },
    { head: `${formatShare(level)} interval`, number: true, cell: ({ low, high }) => formatInterval(low, high) },
    ...(parameters.some(({ untuned }) => untuned !== null)
      ? [{ head: "untuned", number: true, cell: ({ untuned }: TunedParameter) => valueText(untuned) }]
      : []),
  ]);
}

function withInterval(estimate: number | null, low: number | null, high: number | null): string {
  return `${formatAgreement(estimate)} ${formatInterval(low, high)}`.trim();
}

function valueText(value: number | string | null): string {
  if (value === null) return unknown;
  return typeof value === "number" ? formatAgreement(value) : oneLine(value);
}

// Weights by how much they count; parameters, which have no common unit, as the method has them.
function bySize(a: TunedParameter, b: TunedParameter): number {
  if (a.signal === null || b.signal === null) return 0;
  return Math.abs(Number(b.value)) - Math.abs(Number(a.value));
}
