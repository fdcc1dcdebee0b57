import type { VegaLiteSpec } from "./chart.js";

/**
 * What a result says, before any format: plain data whose numbers are still numbers. Printers lay it out, and every format
 * says the same because it is printed from here.
 */
export interface ResultDocument {
  readonly title: string;
  /** What it is about, in a line above the title: the dataset, how many accounts, the experiment. */
  readonly context?: string;
  /** The answer in a few sentences, the first one on its own. */
  readonly answer: readonly string[];
  readonly warnings: readonly string[];
  readonly sections: readonly DocumentSection[];
  /** The table that a CSV file holds when nobody asks for another one. @defaultValue the first table */
  readonly mainTable?: string;
}

/** A part of a document; its id is an anchor, unique in the document. */
export interface DocumentSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

/** What a section is made of. */
export type DocumentBlock = ProseBlock | ListBlock | TableBlock | ChartBlock | CodeBlock | FoldBlock | CardsBlock;

export interface ProseBlock {
  readonly type: "prose";
  readonly text: string;
  /** What belongs to something else and is printed small. */
  readonly note?: boolean;
}

/** Items of a list, or facts: a term and what it is. */
export interface ListBlock {
  readonly type: "list";
  readonly items: readonly (string | { readonly term: string; readonly text: string })[];
}

/** A table; `rows[i][j]` is the cell of row i in column j. */
export interface TableBlock {
  readonly type: "table";
  /** Unique in the document: the name of its CSV file. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** The most rows that a terminal shows; it says how many it left out. @defaultValue all of them */
  readonly textRows?: number;
  /** All against all: a page shades its cells by their value. */
  readonly matrix?: boolean;
}

export interface TableColumn {
  /** Unique in the table: what machines call it, such as the heading in a CSV file. */
  readonly id: string;
  readonly head: string;
  /** A heading for formats without room. */
  readonly shortHead?: string;
  /** The heading above this column and its neighbours of the same group. */
  readonly group?: string;
  readonly kind: TableColumnKind;
  /** What machines call the ends of its intervals; present where it has intervals. */
  readonly bounds?: readonly [low: string, high: string];
}

/**
 * What the cells of a column are, which says how they are printed. Words: `text`; `name`, somebody's own words; `recipe`, which
 * may break at its joints. Numbers: `count`; `rank`, which may be half; `change`, a count with its sign; `share` of 0..1;
 * `estimate` to three decimals; `p`; `score`, with the same decimals down the column; `number`, with decimals of its own.
 */
export type TableColumnKind = WordKind | NumberKind;
export type WordKind = "text" | "name" | "recipe";
export type NumberKind = "count" | "rank" | "change" | "share" | "estimate" | "p" | "score" | "number";

/** A cell: words, a number, or null for what nobody knows. */
export interface Cell {
  readonly value: string | number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly tone?: Tone;
}

/** How a cell is meant, for formats that have colours. */
export type Tone = "good" | "bad" | "quiet";

/** A chart as a Vega-Lite specification, with the words that belong to it. */
export interface ChartBlock {
  readonly type: "chart";
  readonly title: string;
  /** What is seen, in plain words; also the text for those who do not see it. */
  readonly caption: string;
  readonly spec: VegaLiteSpec;
}

export interface CodeBlock {
  readonly type: "code";
  readonly text: string;
}

/** What a reader opens; a terminal names its tables instead of printing them unless it is open. */
export interface FoldBlock {
  readonly type: "fold";
  readonly title: string;
  readonly open?: boolean;
  readonly blocks: readonly DocumentBlock[];
}

/** Things side by side, such as the methods: a title, what it is called in code, and what is said of it. */
export interface CardsBlock {
  readonly type: "cards";
  readonly cards: readonly Card[];
}

export interface Card {
  readonly title: string;
  readonly code?: string;
  readonly badges?: readonly string[];
  readonly text: string;
  /** Where it is from: an address becomes a link. */
  readonly source?: string;
}
