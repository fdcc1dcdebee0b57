import { formatAgreement, formatCount, formatInterval, formatShare } from "../document/number.js";
import { oneLine } from "../document/one-line.js";
import {
  displayWidth,
  naturalWidth,
  type TextColumn,
  type TextTableOptions,
  textTable,
} from "../document/text-table.js";
import type { AgreementEntry, Comparison } from "../results/comparison.js";
import { type AgreementMatrix, agreementMatrices, stratumInWords } from "./agreement-matrix.js";

/**
 * Agreements one a line, with the interval when any has one and the shares of ties when any account is tied and there is
 * room. A single pair of methods is named once, above.
 */
function agreementTable(entries: readonly AgreementEntry[], options: TextTableOptions = {}): string {
  const [first] = entries;
  const pair = first && entries.every(({ a, b }) => a === first.a && b === first.b);
  const methods = pair ? [] : [text("a", entries, ({ a }) => a), text("b", entries, ({ b }) => b)];
  const columns = [...methods, ...estimates(entries)];
  const ties = entries.some(({ tiedA, tiedB }) => tiedA > 0 || tiedB > 0) ? tieColumns(entries) : [];
  const all = textTable([...columns, ...ties], options);
  const fits = all.split("\n").every((line) => displayWidth(line) <= (options.width ?? 100));
  return `${pair ? `a: ${oneLine(first.a)}\nb: ${oneLine(first.b)}\n` : ""}${fits ? all : textTable(columns, options)}`;
}

/** All methods against all; the columns are numbered like the rows, so that long names fit. */
function matrixTable({ methods, rows }: AgreementMatrix, options: TextTableOptions = {}): string {
  const names = methods.map((method, i) => `${i + 1} ${oneLine(method)}`);
  const columns = methods.map((_, j) => ({
    head: String(j + 1),
    align: "right" as const,
    cells: rows.map((row, i) => (i === j ? "" : formatAgreement(row[j]?.estimate ?? null))),
  }));
  return inBlocks({ head: "", cells: names, least: 16, wraps: true }, columns, options);
}

/**
 * A comparison as `cloutlab compare` prints it: a list for two methods; for more, a matrix for each statistic and stratum, and
 * the list where it adds intervals.
 */
export function compareToTable(comparison: Comparison, options: TextTableOptions = {}): string {
  const { methods, agreement } = comparison;
  const matrices = methods.length < 3 ? [] : agreementMatrices(comparison);
  const tables = matrices.map(
    (matrix) => `${oneLine(matrix.statistic)}, ${stratumInWords(matrix.stratum)}\n${matrixTable(matrix, options)}\n`,
  );
  const listed = matrices.length === 0 || agreement.some(({ low }) => low !== null);
  return [...tables, ...(listed ? [`${agreementTable(agreement, options)}\n`] : [])].join("\n");
}

function estimates(entries: readonly AgreementEntry[]): TextColumn[] {
  const intervals = entries.map(({ low, high }) => formatInterval(low, high));
  const level = entries.find((entry) => entry.level !== null)?.level ?? null;
  const columns: TextColumn[] = [
    text("statistic", entries, ({ statistic }) => statistic),
    { head: "stratum", cells: entries.map(({ stratum }) => oneLine(stratum)) },
    number("n", entries, ({ n }) => formatCount(n)),
    number("estimate", entries, ({ estimate }) => formatAgreement(estimate)),
  ];
  const interval = { head: `${formatShare(level)} interval`, cells: intervals, align: "right" as const };
  return intervals.some(Boolean) ? [...columns, interval] : columns;
}

function tieColumns(entries: readonly AgreementEntry[]): TextColumn[] {
  return [
    number("tied by a", entries, ({ tiedA }) => formatShare(tiedA)),
    number("tied by b", entries, ({ tiedB }) => formatShare(tiedB)),
  ];
}

// Splits columns over several tables when one would be wider than the terminal; each begins with the same columns.
function inBlocks(first: TextColumn, columns: TextColumn[], options: TextTableOptions, second: TextColumn[] = []) {
  const fixed = [first, ...second];
  const room =
    (options.width ?? 100) -
    fixed.reduce((total, column) => total + Math.min(naturalWidth(column), column.least ?? 0) + 2, 0);
  const widest = Math.max(1, ...columns.map((column) => naturalWidth(column) + 2));
  const size = Math.max(1, Math.floor(room / widest));
  const blocks = Array.from({ length: Math.ceil(columns.length / size) }, (_, i) =>
    textTable([...fixed, ...columns.slice(i * size, (i + 1) * size)], options),
  );
  return blocks.join("\n\n");
}

function text<T>(head: string, rows: readonly T[], cell: (row: T) => string): TextColumn {
  return { head, cells: rows.map((row) => oneLine(cell(row))), least: 10, wraps: true };
}

function number<T>(head: string, rows: readonly T[], cell: (row: T) => string): TextColumn {
  return { head, cells: rows.map(cell), align: "right" };
}
