import type { ResultDocument } from "./document.js";

/** How a document is to be printed; each format takes what concerns it. */
export interface PrintOptions {
  /** The columns of the terminal. @defaultValue 100 */
  readonly width?: number;
  /** Bold headings and grey rules in a terminal. @defaultValue false */
  readonly colour?: boolean;
  /** The id of the one table that a CSV file holds. @defaultValue the document's main table */
  readonly table?: string | undefined;
}

/** Makes one text of a document. */
export type Printer = (document: ResultDocument, options: PrintOptions) => string | Promise<string>;

/** Every format that a document can be had in, by its name; each is loaded when it is used. */
export const printers = {
  csv: async (document, options) => (await import("./csv.js")).csv(document, options),
  html: async (document) => (await import("./html/page.js")).page(document),
  latex: async (document) => (await import("./latex.js")).latex(document),
  markdown: async (document) => (await import("./markdown.js")).markdown(document),
  table: async (document, options) => (await import("./text.js")).text(document, options),
} satisfies Record<string, Printer>;

/** The name of a format of documents. */
export type DocumentFormat = keyof typeof printers;

/** Prints a document in a format. */
export async function printDocument(document: ResultDocument, format: DocumentFormat, options: PrintOptions = {}) {
  const printer: Printer = printers[format];
  return printer(document, options);
}
