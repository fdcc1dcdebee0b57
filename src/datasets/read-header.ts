import { closeSync, openSync, readSync } from "node:fs";

const longest = 1 << 20;

/**
 * The column names in the first line of a delimited text file that is no comment, without byte order mark, quotation marks
 * and spaces around.
 */
export function readHeader(path: string, delimiter: string, comment?: string): string[] {
  const bytes = Buffer.alloc(longest);
  const file = openSync(path, "r");
  try {
    const text = bytes.subarray(0, readSync(file, bytes, 0, longest, 0)).toString("utf8");
    const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
    const line = lines.find((candidate) => !comment || !candidate.startsWith(comment)) ?? "";
    return splitLine(line, delimiter);
  } finally {
    closeSync(file);
  }
}

function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i <= line.length; i++) {
    if (line[i] === '"') quoted = !quoted;
    if (i < line.length && (quoted || line[i] !== delimiter)) continue;
    const cell = line.slice(start, i).trim();
    cells.push(/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    start = i + 1;
  }
  return cells;
}
