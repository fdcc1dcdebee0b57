import type { DuckDBOptions } from "./duckdb-options.js";
import type { Engine } from "./engine.js";

/**
 * An embedded DuckDB, in memory, that is locked before anybody's SQL or file reaches it: only the named folders, no
 * extensions, no further settings.
 */
export async function openDuckDB(options: DuckDBOptions): Promise<Engine> {
  // The engine's library takes a good part of the time that loading all of cloutlab takes; who opens no dataset does without.
  const { openEngine } = await import("./duckdb-engine.js");
  return openEngine(options);
}
