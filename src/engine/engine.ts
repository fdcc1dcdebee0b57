/** A column of a result: numbers (NaN is NULL) or texts (null is NULL). */
export type EngineColumn = Float64Array | (string | null)[];

/** A value that a statement is given or gives back. */
export type EngineValue = string | number | bigint | boolean | null;

/** A SQL engine. One statement a call, always prepared; values are bound as $1, $2, ... and never written into the text. */
export interface Engine {
  readonly dialect: Dialect;
  run(sql: string, values?: readonly EngineValue[]): Promise<void>;
  /** The whole result, a column at a time; the way to fetch millions of rows. Numbers of every width become doubles. */
  columns(sql: string, values?: readonly EngineValue[]): Promise<Map<string, EngineColumn>>;
  /**
   * A result of doubles only, some thousand rows at a time, for one that is not kept whole: an array for each column, NaN for
   * NULL. Ask nothing else of the engine before it has ended.
   */
  batches(sql: string, values?: readonly EngineValue[]): AsyncIterable<readonly Float64Array[]>;
  /** The rows of a small result; numbers are doubles, everything else is text or null. */
  rows(sql: string, values?: readonly EngineValue[]): Promise<Record<string, string | number | boolean | null>[]>;
  /** A table expression that reads a file: every column is text but for Parquet, which keeps its types. */
  source(file: SourceFile): string;
  close(): void;
}

/** A data file as its package describes it. */
export interface SourceFile {
  readonly path: string;
  readonly format: "csv" | "tsv" | "ndjson" | "json" | "parquet";
  /** The columns by name; for CSV and TSV all of them, in the order of the file. */
  readonly columns: readonly string[];
  readonly delimiter?: string | undefined;
  readonly comment?: string | undefined;
  readonly header?: boolean | undefined;
  /** Texts that mean unknown. */
  readonly missing: readonly string[];
}

/** What engines write differently. Everything else stays in the SQL that they share. @internal */
export interface Dialect {
  readonly name: string;
  /** A table or column name, quoted. Throws on control characters. */
  identifier(name: string): string;
  /** A text literal, quoted; for the few places where a value cannot be bound. */
  literal(text: string): string;
  /** Days from timestamp `earlier` to timestamp `later`, as a double with fractions. */
  days(earlier: string, later: string): string;
  /** The calendar day (UTC) of a timestamp, as a whole number that grows by one a day. */
  dayNumber(timestamp: string): string;
}
