import { openParquetWriter, type ParquetColumnKind } from "../../engine/parquet.js";

type Value = string | number | null;

/** A table that is filled row by row and goes to its file in batches. */
export interface TableWriter {
  /** Adds a row, with the values in the order of the columns. */
  add(...values: Value[]): void;
  /** Hands the rows on when there are many; to be called now and then, since `add` cannot wait. */
  relieve(): Promise<void>;
  close(): Promise<void>;
  discard(): Promise<void>;
}

/** Opens a Parquet file for rows. */
export async function openTableWriter(
  path: string,
  columns: Readonly<Record<string, ParquetColumnKind>>,
): Promise<TableWriter> {
  const writer = await openParquetWriter(path, columns);
  const kinds = Object.entries(columns);
  let waiting: Value[][] = kinds.map(() => []);

  const handOn = async () => {
    const batch = kinds.map(([name, kind], index) => [name, toColumn(waiting[index]!, kind)] as const);
    waiting = kinds.map(() => []);
    await writer.write(Object.fromEntries(batch));
  };
  return {
    add(...values) {
      for (let column = 0; column < waiting.length; column++) waiting[column]!.push(values[column]!);
    },
    async relieve() {
      if (waiting[0]!.length >= 32_768) await handOn();
    },
    async close() {
      await handOn();
      await writer.close();
    },
    discard: () => writer.discard(),
  };
}

function toColumn(values: Value[], kind: ParquetColumnKind): Float64Array | (string | null)[] {
  if (kind === "text") return values as (string | null)[];
  return Float64Array.from(values, (value) => (typeof value === "number" ? value : Number.NaN));
}
