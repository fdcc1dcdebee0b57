import { formatAgreement, formatCount, formatInterval, formatShare, scoreFormat } from "../document/number.js";
import { oneLine } from "../document/one-line.js";
import {
  displayWidth,
  naturalWidth,
  type TextColumn,
  type TextTableOptions,
  textTable,
} from "../document/text-table.js";
import type { AgreementEntry } from "../results/comparison.js";
import type { AccountRow, MethodSummary } from "../results/run.js";
import type { AgreementMatrix } from "./agreement-matrix.js";
import { inputsText } from "./inputs-text.js";

/**
 * Agreements one a line, with the interval when any has one and the shares of ties when any account is tied and there is
 * room. A single pair of methods is named once, above.
 */
export function agreementTable(entries: readonly AgreementEntry[], options: TextTableOptions = {}): string {
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
export function matrixTable({ methods, rows }: AgreementMatrix, options: TextTableOptions = {}): string {
  const names = methods.map((method, i) => `${i + 1} ${oneLine(method)}`);
  const columns = methods.map((_, j) => ({
    head: String(j + 1),
    align: "right" as const,
    cells: rows.map((row, i) => (i === j ? "" : formatAgreement(row[j]?.estimate ?? null))),
  }));
  return inBlocks({ head: "", cells: names, least: 16, wraps: true }, columns, options);
}

/** Accounts with their rank and score by each method; methods that do not fit side by side follow below. */
export function accountTable(rows: readonly AccountRow[], methods: readonly string[], options: TextTableOptions = {}) {
  const named = rows.some(({ account, name }) => name !== "" && name !== account);
  const accounts = { head: "account", cells: rows.map(({ account }) => oneLine(account)), least: 24 };
  const names = { head: "name", cells: rows.map(({ name }) => oneLine(name)), least: 12 };
  const columns = methods.map((method, i) => rankAndScore(method, i, rows));
  return inBlocks(accounts, columns, options, named ? [names] : []);
}

/** What each method is, how much of the data it uses and how its scores lie. */
export function methodTable(methods: readonly MethodSummary[], options: TextTableOptions = {}): string {
  const score = (method: MethodSummary) => scoreFormat([method.minimum, method.median, method.maximum]);
  const columns = [
    text("method", methods, ({ name, reconstruction }) => name + (reconstruction ? " *" : "")),
    number("scored", methods, ({ scored }) => formatCount(scored)),
    number("signals", methods, inputsText),
    number("lowest", methods, (method) => score(method)(method.minimum)),
    number("median", methods, (method) => score(method)(method.median)),
    number("highest", methods, (method) => score(method)(method.maximum)),
    number("tied", methods, ({ tied }) => formatShare(tied)),
    number("R² on followers", methods, ({ followerRSquared }) => formatAgreement(followerRSquared)),
  ];
  const note = methods.some(({ reconstruction }) => reconstruction) ? "\n* a hypothetical reconstruction" : "";
  return textTable(columns, options) + note;
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

function rankAndScore(method: string, index: number, rows: readonly AccountRow[]): TextColumn {
  const format = scoreFormat(rows.map(({ scores }) => scores[index] ?? null));
  const ranks = rows.map((row) => formatCount(row.ranks[index] ?? null));
  const scores = rows.map((row) => format(row.scores[index] ?? null));
  const rankWidth = Math.max(4, ...ranks.map((rank) => rank.length));
  const scoreWidth = Math.max(5, ...scores.map((score) => score.length));
  const pair = (rank: string, score: string) => `${rank.padStart(rankWidth)}  ${score.padStart(scoreWidth)}`;
  const cells = ranks.map((rank, i) => pair(rank, scores[i] ?? ""));
  return { head: oneLine(method), under: pair("rank", "score"), cells, align: "right" };
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
