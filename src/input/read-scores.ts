import { BadInput } from "../problem.js";
import type { Table } from "../table.js";
import { type FileColumn, nameless, openScoreFile, rowColumn, type ScoreFile, scoreTable } from "./score-file.js";

export interface ScoreColumns {
  /** The column of account ids; by default one that is called so, or the first of texts; without one rows are numbered. */
  readonly account?: string | undefined;
  /** The columns to compare; by default all that hold numbers. */
  readonly methods?: readonly string[] | undefined;
  /** How many methods there must be at least. @defaultValue 2 */
  readonly least?: number | undefined;
  /** A column of groups of accounts. */
  readonly group?: string | undefined;
  /** The column of followers; by default one of that name, which then is a method too. */
  readonly followers?: string | undefined;
}

/** Scores from a file, with what else it says of each account. */
export interface ReadScores {
  readonly table: Table;
  readonly groups: readonly string[] | undefined;
  readonly followers: Float64Array | undefined;
}

/**
 * Reads a table of scores. Empty cells, NA, NaN and null are unknown. Ids that were escaped for spreadsheets by a leading
 * apostrophe get their own text back.
 * @param path the file; `file` is what messages call it.
 * @throws BadInput for an unknown column, text in a column of numbers, a repeated account, and fewer than two methods.
 */
export async function readScores(
  path: string,
  file: string,
  chosen: ScoreColumns,
  threads?: number,
): Promise<ReadScores> {
  const source = await openScoreFile(path, file, threads);
  try {
    for (const name of [chosen.account, chosen.group, chosen.followers, ...(chosen.methods ?? [])])
      if (name !== undefined) checkName(name, source);
    const numeric = await numericColumns(source);
    const account = chosen.account ?? accountColumn(source, numeric);
    const methods = methodColumns(source, numeric, account, chosen);
    const follower = chosen.followers ?? numeric.find((name) => name.toLowerCase() === "followers");
    await refuseText(source, [...new Set([...methods, ...(follower === undefined ? [] : [follower])])]);
    const accounts = account === undefined ? await rowNumbers(source) : await readAccounts(source, account);
    const columns = new Map<string, Float64Array>();
    for (const name of methods) columns.set(name, await readNumbers(source, name));
    const followers =
      follower === undefined ? undefined : (columns.get(follower) ?? (await readNumbers(source, follower)));
    const groups = chosen.group === undefined ? undefined : await readGroups(source, chosen.group);
    return { table: { accounts, columns }, groups, followers };
  } finally {
    source.engine.close();
  }
}

function checkName(value: string, { file, columns }: ScoreFile): void {
  const names = columns.map(({ name }) => name);
  if (!names.includes(value))
    throw new BadInput({ file, what: "no such column", value, names, expected: `one of ${names.join(", ")}` });
}

// Columns most of whose cells are numbers: one text among them is a mistake to name, not a reason to pass the column over.
async function numericColumns({ engine, columns }: ScoreFile): Promise<string[]> {
  const texts = columns.filter(({ typed }) => !typed);
  const counts = texts.flatMap(({ name }, i) => {
    const cell = engine.dialect.identifier(name);
    return [`count(${cell}) as c${i}`, `count(try_cast(${cell} as double)) as n${i}`];
  });
  const [row] = counts.length > 0 ? await engine.rows(`select ${counts.join(", ")} from ${scoreTable}`) : [{}];
  const mostly = new Set(texts.filter((_, i) => 2 * Number(row?.[`n${i}`]) > Number(row?.[`c${i}`])));
  return columns.filter((column: FileColumn) => column.typed || mostly.has(column)).map(({ name }) => name);
}

const idNames = new RegExp(
  `^(account|id|(account|user)[_ -]?(id|name)|user|handle|screen[_ -]?name|${nameless})$`,
  "i",
);

function accountColumn({ columns }: ScoreFile, numeric: readonly string[]): string | undefined {
  const names = columns.map(({ name }) => name);
  const called = names.find((name) => name.toLowerCase() === "account") ?? names.find((name) => idNames.test(name));
  return called ?? (columns[0] && !numeric.includes(columns[0].name) ? columns[0].name : undefined);
}

function methodColumns(
  { file, columns }: ScoreFile,
  numeric: readonly string[],
  account: string | undefined,
  { methods, group, least = 2 }: ScoreColumns,
): readonly string[] {
  const found = methods ?? numeric.filter((name) => name !== account && name !== group);
  if (found.length === 0) {
    const value = columns.map(({ name }) => name).join(", ");
    throw new BadInput({ file, what: "no column of numbers", value, expected: "a column of scores for each method" });
  }
  if (new Set(found).size < least)
    throw new BadInput({ file, what: "only one method", value: found[0]!, expected: "two columns of scores or more" });
  return [...new Set(found)];
}

async function refuseText({ engine, file, firstRow }: ScoreFile, names: readonly string[]): Promise<void> {
  const { identifier, literal } = engine.dialect;
  const faults = names.map((name) => {
    const cell = identifier(name);
    return `select ${identifier(rowColumn)} as place, ${literal(name)} as name, cast(${cell} as varchar) as cell
      from ${scoreTable} where ${cell} is not null and try_cast(${cell} as double) is null`;
  });
  const [fault] = await engine.rows(
    `select * from (${faults.join(" union all ")}) as faults order by place, name limit 1`,
  );
  if (!fault) return;
  const row = Number(fault["place"]) + firstRow;
  const [column, value] = [String(fault["name"]), String(fault["cell"])];
  throw new BadInput({
    file,
    row,
    column,
    what: "not a number",
    value,
    expected: "a number, or nothing where it is unknown",
  });
}

async function readAccounts(source: ScoreFile, column: string): Promise<string[]> {
  const ids = await readTexts(source, column);
  const seen = new Map<string, number>();
  for (const [at, id] of ids.entries()) {
    const row = at + source.firstRow;
    const fault = { file: source.file, row, column };
    if (id === null) throw new BadInput({ ...fault, what: "no account id", expected: "an id in every row" });
    const first = seen.get(id);
    if (first !== undefined)
      throw new BadInput({
        ...fault,
        what: "duplicate account",
        value: id,
        expected: `one row each; row ${first} has it already`,
      });
    seen.set(id, row);
  }
  return ids as string[];
}

async function readGroups(source: ScoreFile, column: string): Promise<string[]> {
  const groups = await readTexts(source, column);
  const empty = groups.indexOf(null);
  if (empty >= 0)
    throw new BadInput({
      file: source.file,
      row: empty + source.firstRow,
      column,
      what: "no group",
      expected: "the group of every account",
    });
  return groups as string[];
}

/** A column as texts, without the blanks around them; null where a cell is empty. */
export async function readTexts({ engine }: ScoreFile, column: string): Promise<(string | null)[]> {
  const { identifier } = engine.dialect;
  const found = await engine.columns(
    `select cast(${identifier(column)} as varchar) as cell from ${scoreTable} order by ${identifier(rowColumn)}`,
  );
  return (found.get("cell") as (string | null)[]).map((text) => plainText(text?.trim() ?? "") || null);
}

// Undoes what protects spreadsheets from texts that they would run as formulas.
function plainText(text: string): string {
  return /^'[=+\-@\t\r\0]/.test(text) ? text.slice(1) : text;
}

async function readNumbers({ engine }: ScoreFile, column: string): Promise<Float64Array> {
  const { identifier } = engine.dialect;
  const found = await engine.columns(
    `select cast(${identifier(column)} as double) as cell from ${scoreTable} order by ${identifier(rowColumn)}`,
  );
  return found.get("cell") as Float64Array;
}

async function rowNumbers({ engine, firstRow }: ScoreFile): Promise<string[]> {
  const [row] = await engine.rows(`select count(*) as n from ${scoreTable}`);
  return Array.from({ length: Number(row?.["n"]) }, (_, at) => String(at + firstRow));
}
