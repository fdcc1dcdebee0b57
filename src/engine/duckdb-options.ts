export interface DuckDBOptions {
  /** The only folders whose files the engine may read and write. With none, it can touch no file at all. */
  readonly folders: readonly string[];
  readonly threads?: number | undefined;
  /** As DuckDB writes it, such as `4GB`. It caps the engine's buffers, not the whole process. */
  readonly memoryLimit?: string | undefined;
  /** Where it may spill what does not fit in memory. */
  readonly temporaryFolder?: string | undefined;
}
