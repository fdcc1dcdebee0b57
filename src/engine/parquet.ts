import { rename, rm } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { quoteIdentifier, quoteLiteral } from "./dialect.js";
import type { BatchColumn, Stage } from "./stage.js";

/** What a column of a Parquet file holds: texts, doubles, whole numbers up to 2^53, or moments (UTC). */
export type ParquetColumnKind = "text" | "number" | "integer" | "time";

export interface ParquetOptions {
  /** Rows kept in memory before they are put aside on disk; it bounds the memory that the writer needs. */
  readonly rowsInMemory?: number | undefined;
}

/** Takes rows a batch at a time. Exactly one of `close` and `discard` ends it. */
export interface ParquetWriter {
  /**
   * Appends rows, given as columns of the same length: `Float64Array` for number, integer and time (milliseconds since
   * 1970; NaN is NULL), texts for text (null is NULL). The arrays may be reused afterwards.
   */
  write(columns: Readonly<Record<string, BatchColumn>>): Promise<void>;
  /** Writes the file; until then there is nothing at its path. */
  close(): Promise<void>;
  /** Gives up and leaves no file. */
  discard(): Promise<void>;
}

/**
 * Opens a Parquet file for writing in bounded memory, however many rows come. The same rows give the same bytes,
 * whatever the batches. Compressed with zstd.
 */
export async function openParquetWriter(
  path: string,
  columns: Readonly<Record<string, ParquetColumnKind>>,
  { rowsInMemory = 1_000_000 }: ParquetOptions = {},
): Promise<ParquetWriter> {
  // As in `openDuckDB`: the engine's library is loaded when it is used.
  const [{ DuckDBInstance }, { openStage }] = await Promise.all([import("@duckdb/node-api"), import("./stage.js")]);
  // With more threads, copying 30 million rows took longer and ten times the memory, and row groups fell elsewhere.
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const parts: string[] = [];
  let stage = await openStage(connection, columns);

  const putAside = async () => {
    const part = `${path}.part-${parts.length}.tmp`;
    parts.push(part);
    await copyStage(connection, stage, columns, part);
    stage = await openStage(connection, columns);
  };
  const end = async () => {
    stage.close();
    connection.closeSync();
    instance.closeSync();
    for (const file of [...parts, `${path}.tmp`]) await rm(file, { force: true });
  };
  return {
    async write(batch) {
      // A batch is cut where a part is full, so that parts, and with them the bytes, do not depend on the batches.
      const length = batchLength(batch, columns);
      for (let row = 0; row < length; ) {
        const count = Math.min(length - row, rowsInMemory - stage.rows);
        stage.append(batch, row, count);
        row += count;
        if (stage.rows === rowsInMemory) await putAside();
      }
    },
    async close() {
      try {
        if (parts.length === 0) await copyStage(connection, stage, columns, `${path}.tmp`);
        else {
          if (stage.rows > 0) await putAside();
          await copy(connection, `from read_parquet([${parts.map(quoteLiteral).join(", ")}])`, `${path}.tmp`);
        }
        await rename(`${path}.tmp`, path);
      } finally {
        await end();
      }
    },
    discard: end,
  };
}

function batchLength(batch: Readonly<Record<string, BatchColumn>>, columns: Readonly<Record<string, unknown>>): number {
  const names = Object.keys(columns);
  const length = batch[names[0] ?? ""]?.length ?? 0;
  for (const name of names) {
    if (batch[name]?.length !== length)
      throw new Error(`column "${name}" of a batch: ${batch[name]?.length ?? "missing"}; expected ${length} rows`);
  }
  return length;
}

async function copyStage(
  connection: DuckDBConnection,
  stage: Stage,
  columns: Readonly<Record<string, ParquetColumnKind>>,
  path: string,
): Promise<void> {
  const values = Object.entries(columns).map(([name, kind]) => {
    const column = quoteIdentifier(name);
    if (kind === "text") return column;
    const known = `case when isnan(${column}) then null else ${column} end`;
    if (kind === "number") return `${known} as ${column}`;
    return `${kind === "time" ? `epoch_ms((${known})::bigint)` : `(${known})::bigint`} as ${column}`;
  });
  stage.close();
  await copy(connection, `select ${values.join(", ")} from ${stage.table}`, path);
  await connection.run(`drop table ${stage.table}`);
}

async function copy(connection: DuckDBConnection, query: string, path: string): Promise<void> {
  await connection.run(`copy (${query}) to ${quoteLiteral(path)} (format parquet, compression zstd)`);
}
