import { closeSync, openSync, readSync } from "node:fs";

const longest = 1 << 16;

/** The column names in the first line of a delimited text file; a byte order mark and quotation marks are left out. */
export function readHeader(path: string, delimiter: string): string[] {
  const bytes = Buffer.alloc(longest);
  const file = openSync(path, "r");
  try {
    const text = bytes.subarray(0, readSync(file, bytes, 0, longest, 0)).toString("utf8");
    const [line = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
    return line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
  } finally {
    closeSync(file);
  }
}
