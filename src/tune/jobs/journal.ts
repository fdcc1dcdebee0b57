import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readable, writeWhole } from "./write-whole.js";

/** What has been done of a long piece of work, kept so that it can go on after an interruption. */
export interface Journal {
  readonly folder: string;
  /** How many jobs were done before. */
  readonly size: number;
  /** What was kept of a job; undefined when it has not been done. */
  find(key: string): unknown;
  keep(key: string, value: unknown): void;
  /** Keeps a text beside the journal. */
  write(name: string, text: string): void;
  remove(): void;
}

const name = "journal.jsonl";

/**
 * Opens the journal of unfinished work, or begins one when something is kept: a line of JSON for each job that is done. A
 * line that was not written to its end, or cannot be read, does not count. Numbers come back to the last bit.
 */
export function openJournal(folder: string, afresh: boolean): Journal {
  if (afresh) rmSync(folder, { recursive: true, force: true });
  const path = join(folder, name);
  const known = existsSync(path) ? readLines(path) : new Map<string, unknown>();
  // What came after half a line would be lost with it.
  if (known.size > 0) writeWhole(path, [...known].map(([key, value]) => line(key, value)).join(""));
  return {
    folder,
    size: known.size,
    find: (key) => known.get(key),
    keep(key, value) {
      mkdirSync(folder, { recursive: true });
      appendFileSync(path, line(key, value));
    },
    write: (file, text) => writeWhole(join(folder, file), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function line(key: string, value: unknown): string {
  return `${JSON.stringify([key, value])}\n`;
}

function readLines(path: string): Map<string, unknown> {
  const lines = readFileSync(path, "utf8").split("\n").slice(0, -1).map(readable);
  return new Map(lines.filter((one): one is [string, unknown] => Array.isArray(one)));
}
