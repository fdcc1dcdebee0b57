import { duckdbDialect } from "./duckdb-dialect.js";
import type { Dialect, Engine } from "./engine.js";
import type { EngineOptions } from "./engine-options.js";

/**
 * An engine that is locked before anybody's SQL or file reaches it: only the named folders, no extensions, no further settings.
 * The one place that says which engine it is.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  // The engine's library takes a good part of the time that loading all of cloutlab takes; who opens no dataset does without.
  const { openDuckDB } = await import("./duckdb.js");
  return openDuckDB(options);
}

/** How that engine writes what engines write differently. */
export const engineDialect: Dialect = duckdbDialect;
