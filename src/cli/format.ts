import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { ResultDocument } from "../document/document.js";
import { type DocumentFormat, printDocument, printers } from "../document/printers.js";
import { choice } from "./option.js";
import { colourWanted, outputWidth, print } from "./output.js";

/** What the options that `formatOptions` adds were given. */
export interface FormatOptions {
  readonly format: DocumentFormat | "json";
  readonly json?: boolean;
  readonly table?: string;
  readonly out?: string;
}

// What a terminal shows is what is printed when nobody asks for something else.
const formats = ["table", "json", ...Object.keys(printers).filter((name) => name !== "table")];

/** Adds the options that say in which format a command prints its result. */
export function formatOptions(command: Command): Command {
  return printOptions(command).option("--out <dir>", "also write every table as a CSV file there");
}

/** The same for a command whose `--out` is something else. */
export function printOptions(command: Command): Command {
  return command
    .addOption(choice("--format <format>", "how to print it", formats))
    .option("--json", "the same as --format json")
    .option("--table <id>", "with --format csv: which table (the message for an unknown one lists them)");
}

/** The format that is asked for. */
export function formatOf({ format, json }: FormatOptions): FormatOptions["format"] {
  return json ? "json" : format;
}

/** Prints a result: the result itself as JSON, or the document of what it says in any other format. */
export async function printResult(document: ResultDocument, json: () => string, options: FormatOptions): Promise<void> {
  if (options.out !== undefined) await writeTables(document, options.out);
  const format = formatOf(options);
  if (format === "json") return print(json());
  print(await printDocument(document, format, { width: outputWidth(), colour: colourWanted(), table: options.table }));
}

async function writeTables(document: ResultDocument, folder: string): Promise<void> {
  const { csvFiles } = await import("../document/csv-files.js");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of csvFiles(document)) writeFileSync(join(folder, name), text);
}
