import type { Engine } from "./engine.js";

export interface DuckDBOptions {
  /** The only folders whose files the engine may read and write. With none, it can touch no file at all. */
  readonly folders: readonly string[];
  readonly threads?: number | undefined;
  /** As DuckDB writes it, such as `4GB`. It caps the engine's buffers, not the whole process. */
  readonly memoryLimit?: string | undefined;
  /** Where it may spill what does not fit in memory. */
  readonly temporaryFolder?: string | undefined;
}

/**
 * An embedded DuckDB, in memory, that is locked before anybody's SQL or file reaches it: only the named folders, no
 * extensions, no further settings.
 */
export async function openDuckDB(options: DuckDBOptions): Promise<Engine> {
  // The engine's library takes a good part of the time that loading all of cloutlab takes; who opens no dataset does without.
  const { openEngine } = await import("./duckdb-engine.js");
  return openEngine(options);
}
