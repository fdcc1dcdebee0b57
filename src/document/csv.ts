import { isKnown } from "./number.js";

export type CsvCell = string | number | boolean | null | undefined;

export interface CsvOptions {
  /** Write text as it is, even where a spreadsheet would run it as a formula. @defaultValue false */
  readonly raw?: boolean;
}

/**
 * Rows as CSV lines, one string a row, each ended by a line feed; quoted as RFC 4180 says. Numbers have full precision,
 * unknown ones (null, NaN) are empty. Text that a spreadsheet would take for a formula (it begins with = + - @, a tab, a
 * carriage return or NUL) gets a leading apostrophe unless `raw`: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function* csvLines(rows: Iterable<readonly CsvCell[]>, options: CsvOptions = {}): Generator<string> {
  for (const row of rows) yield `${row.map((cell) => csvCell(cell, options)).join(",")}\n`;
}

function csvCell(cell: CsvCell, { raw = false }: CsvOptions): string {
  if (typeof cell === "number") return isKnown(cell) ? String(cell) : "";
  if (typeof cell !== "string") return cell === undefined || cell === null ? "" : String(cell);
  // A number with a sign, such as the id -5287016974657522176, is no formula.
  const formula = /^[=+\-@\t\r\0]/.test(cell) && !/^[+-]?\d+(\.\d+)?$/.test(cell);
  const text = !raw && formula ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
