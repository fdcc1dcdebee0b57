import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
export const folder = join(root, "notebooks");

export interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: string | string[];
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Cell {
  readonly cell_type: "code" | "markdown";
  readonly source: string | string[];
  readonly metadata: { readonly tags?: readonly string[] };
  readonly outputs?: readonly Output[];
  readonly execution_count?: number | null;
}

export interface Notebook {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly metadata: { readonly kernelspec?: { readonly name: string } };
}

/** The notebooks of the tutorial, or their executed copies in another folder, by number. */
export function readNotebooks(from = folder): Notebook[] {
  const names = readdirSync(from).filter((name) => name.endsWith(".ipynb"));
  return names.sort().map((name) => ({ name, ...JSON.parse(readFileSync(join(from, name), "utf8")) }) as Notebook);
}

/** Text that Jupyter may keep as a list of lines. */
export function joined(text: unknown): string {
  return Array.isArray(text) ? text.join("") : String(text ?? "");
}

export function isAnswer({ metadata }: Cell): boolean {
  return metadata.tags?.includes("answer") === true;
}

/** The numbers of a text that can only be right by having been computed: three decimals, thousands, ranks, counts of accounts. */
export function tellingNumbers(text: string): string[] {
  const numbers = text.match(/-?\d+\.\d{3}\b|\b\d{1,3}(?:,\d{3})+\b|(?<=\brank )\d+\b|\b\d+(?= accounts\b)/g);
  return [...new Set(numbers ?? [])];
}
