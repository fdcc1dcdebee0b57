import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { openParquetWriter } from "../engine/parquet.js";
import { BadInput } from "../problem.js";
import type { Table } from "../table.js";
import { removedAtExit } from "../temporary.js";

/** The files of a run by name: texts, or pieces of text that are made while they are written; and the scores as a table. */
export interface RunFiles {
  readonly texts: ReadonlyMap<string, string | Iterable<string>>;
  readonly scores: Table;
}

/** The folder of a run: `runs/<experiment>/<run id>`. */
export function runFolder(out: string, experiment: string, id: string): string {
  return join(out, experiment, id);
}

/** Writes a run as a whole: into a temporary folder beside its place, then renamed. A failure on the way leaves nothing. */
export async function storeRun(folder: string, { texts, scores }: RunFiles): Promise<void> {
  const temporary = join(dirname(folder), `.${basename(folder)}-${process.pid}.tmp`);
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const remove = removedAtExit(temporary);
  try {
    for (const [name, text] of texts) writeText(join(temporary, name), text);
    await writeScores(join(temporary, "scores.parquet"), scores);
    rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
  } finally {
    remove();
  }
}

function writeText(path: string, text: string | Iterable<string>): void {
  const file = openSync(path, "wx");
  try {
    if (typeof text === "string") writeSync(file, text);
    else for (const piece of inBlocks(text)) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}

// Lines are short and writes are slow: a megabyte at a time.
function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = "";
  for (const piece of pieces) {
    block += piece;
    if (block.length > 1_000_000) {
      yield block;
      block = "";
    }
  }
  yield block;
}

async function writeScores(path: string, { accounts, columns }: Table): Promise<void> {
  const kinds = Object.fromEntries([
    ["account", "text"] as const,
    ...[...columns.keys()].map((name) => [name, "number"] as const),
  ]);
  const writer = await openParquetWriter(path, kinds);
  await writer.write({ account: [...accounts], ...Object.fromEntries(columns) });
  await writer.close();
}

/** Reads a JSON file of a run folder. */
export function readRunFile(folder: string, name: string): unknown {
  const path = join(folder, name);
  if (!existsSync(path))
    throw new BadInput({
      file: folder,
      what: "not a run folder: it has no file",
      value: name,
      expected: "a folder that `cloutlab run` wrote",
    });
  return JSON.parse(readFileSync(path, "utf8"));
}
