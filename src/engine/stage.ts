import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, VARCHAR } from "@duckdb/node-api";
import raw from "@duckdb/node-bindings";
import { quoteIdentifier } from "./dialect.js";

/** A column of a batch of rows: numbers (NaN is NULL) or texts (null is NULL). */
export type BatchColumn = Float64Array | readonly (string | null)[];

/** A table in the engine's memory that rows are appended to in bulk. Numbers of every kind wait in it as doubles. */
export interface Stage {
  readonly table: string;
  readonly rows: number;
  /** Appends rows `start` to `start + count - 1` of a batch. */
  append(batch: Readonly<Record<string, BatchColumn>>, start: number, count: number): void;
  /** Ends appending; the table stays. A second call does nothing. */
  close(): void;
}

/** Creates the table `stage`, which must not be there, with a column for every name; those of kind `text` hold texts. */
export async function openStage(
  connection: DuckDBConnection,
  columns: Readonly<Record<string, string>>,
): Promise<Stage> {
  const table = quoteIdentifier("stage");
  const kinds = Object.entries(columns);
  const list = kinds.map(([name, kind]) => `${quoteIdentifier(name)} ${kind === "text" ? "varchar" : "double"}`);
  await connection.run(`create table ${table} (${list.join(", ")})`);
  const appender = await connection.createAppender("stage");
  const types = kinds.map(([, kind]) => (kind === "text" ? VARCHAR : DOUBLE));
  let rows = 0;
  let open = true;
  return {
    table,
    get rows() {
      return rows;
    },
    append(batch, start, count) {
      for (let row = 0; row < count; row += chunkRows) {
        const size = Math.min(chunkRows, count - row);
        const chunk = DuckDBDataChunk.create(types, size);
        kinds.forEach(([name], index) => {
          fill(raw.data_chunk_get_vector(chunk.chunk, index), batch[name] ?? [], start + row, size);
        });
        appender.appendDataChunk(chunk);
      }
      rows += count;
    },
    close() {
      if (open) appender.closeSync();
      open = false;
    },
  };
}

// The engine's own vector size; it takes no larger chunk.
const chunkRows = 2048;

function fill(vector: raw.Vector, column: BatchColumn, start: number, size: number): void {
  if (column instanceof Float64Array) {
    raw.copy_data_to_vector(vector, 0, column.buffer as ArrayBuffer, column.byteOffset + start * 8, size * 8);
    return;
  }
  let nulls: Uint8Array | undefined;
  for (let row = 0; row < size; row++) {
    const text = column[start + row];
    if (text === null || text === undefined) {
      nulls ??= new Uint8Array(chunkRows / 8).fill(255);
      nulls[row >> 3] = (nulls[row >> 3] ?? 0) & ~(1 << (row & 7));
    } else raw.vector_assign_string_element(vector, row, text);
  }
  if (!nulls) return;
  raw.vector_ensure_validity_writable(vector);
  raw.copy_data_to_vector_validity(vector, 0, nulls.buffer as ArrayBuffer, 0, nulls.length);
}
