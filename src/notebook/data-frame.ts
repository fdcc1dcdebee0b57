import { createRequire } from "node:module";
import { join } from "node:path";
import { BadInput } from "../problem.js";
import type { Table } from "../table.js";
import { type HasRows, type Row, records } from "./records.js";

/** What of a DataFrame is used here; `toDataFrame<DataFrame>` has all of it, with the type from danfojs-node. */
export interface DataFrameLike {
  readonly columns: string[];
  readonly shape: number[];
  readonly values: unknown;
  print(): void;
}

/**
 * A result as a DataFrame of danfojs-node, which is loaded when this is called and not before. DataFrames are for looking,
 * joining and plotting: their arithmetic is in single precision and their sorting fails at NaN, so that no number of cloutlab is
 * made with one. An unknown number is NaN.
 * @throws BadInput that says what to install where danfojs-node is not, and for what has no rows.
 */
export async function toDataFrame<Frame = DataFrameLike>(result: HasRows): Promise<Frame> {
  const { DataFrame } = loadDanfo();
  const rows = records(result);
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0)
    throw new BadInput({ what: "a DataFrame without rows", value: "0", expected: "at least one" });
  const kinds = columns.map((name) => kindOf(rows, name));
  const data = Object.fromEntries(columns.map((name, i) => [name, rows.map((row) => cell(row[name], kinds[i]!))]));
  // Without them the kind is guessed from the first rows, and whole numbers there make the others whole.
  return new DataFrame(data, { dtypes: kinds }) as Frame;
}

/**
 * The columns of a DataFrame that hold numbers, as a table of scores or signals. What is no number in them is unknown (NaN).
 * @param options.account the column of account ids. @defaultValue `account`, else the first column of texts
 * @param options.columns the columns to take. @defaultValue all that hold numbers
 * @throws BadInput for a column that is not there, with the nearest name; for a text in a column of numbers; for an account twice.
 */
export function fromDataFrame(
  frame: Pick<DataFrameLike, "columns" | "values">,
  options: { readonly account?: string | undefined; readonly columns?: readonly string[] | undefined } = {},
): Table {
  const rows = frame.values as readonly (readonly unknown[])[];
  const column = (name: string): unknown[] => {
    const place = frame.columns.indexOf(name);
    if (place < 0)
      throw new BadInput({
        what: "no such column",
        value: name,
        names: frame.columns,
        expected: "one of the DataFrame",
      });
    return rows.map((row) => row[place]);
  };
  const account = options.account ?? accountColumn(frame.columns, column);
  const accounts = column(account).map(String);
  const seen = new Set<string>();
  const twice = accounts.find((id) => seen.size === seen.add(id).size);
  if (twice !== undefined)
    throw new BadInput({ column: account, what: "account twice", value: twice, expected: "each account once" });
  const wanted = options.columns ?? frame.columns.filter((name) => name !== account && column(name).some(isNumber));
  return { accounts, columns: new Map(wanted.map((name) => [name, numbers(name, column(name))])) };
}

interface Danfo {
  readonly DataFrame: new (data: object, options: object) => unknown;
  readonly tensorflow?: { env(): { set(flag: string, value: boolean): void } };
}

const install =
  "it installed beside the notebook: npm install danfojs-node, with the overrides of notebooks/package.json";

function loadDanfo(): Danfo {
  // From the notebook's own folder: the library does not depend on it.
  const require = createRequire(join(process.cwd(), "notebook.js"));
  try {
    require.resolve("danfojs-node");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    throw new BadInput({ what: "no DataFrames without the package", value: "danfojs-node", expected: install });
  }
  const danfo = require("danfojs-node") as Danfo;
  // It would else advertise another package on standard error at the first operation.
  danfo.tensorflow?.env().set("IS_NODE", false);
  return danfo;
}

function kindOf(rows: readonly Row[], name: string): "string" | "float32" | "boolean" {
  const known = rows.map((row) => row[name]).filter((value) => value !== null && value !== undefined);
  if (known.some((value) => typeof value === "string")) return "string";
  return known.length > 0 && known.every((value) => typeof value === "boolean") ? "boolean" : "float32";
}

function cell(value: Row[string] | undefined, kind: string): unknown {
  if (kind === "string") return value === null || value === undefined ? "" : String(value);
  return value ?? Number.NaN;
}

function accountColumn(names: readonly string[], column: (name: string) => unknown[]): string {
  if (names.includes("account")) return "account";
  const texts = names.find((name) => column(name).every((value) => typeof value === "string"));
  if (texts !== undefined) return texts;
  throw new BadInput({
    what: "no column of accounts",
    value: names.join(", "),
    expected: "{ account: name of the column }",
  });
}

function numbers(name: string, values: readonly unknown[]): Float64Array {
  return Float64Array.from(values, (value) => {
    if (value === null || value === undefined || value === "") return Number.NaN;
    if (typeof value === "number") return value;
    throw new BadInput({
      column: name,
      what: "not a number",
      value: String(value),
      expected: "numbers, and nothing where unknown",
    });
  });
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}
