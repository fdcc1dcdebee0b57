import type { Grades, Judgements, Labels, Reference } from "../../comparison/truth/truth.js";
import { BadInput } from "../../problem.js";

type Cells = readonly (string | null)[];

/** The cells of a truth file by the columns of its role; each kind of truth is made of them, or refused with row and column. */
export class TruthTable {
  readonly warnings: string[] = [];
  readonly #file: string;
  readonly #firstRow: number;
  readonly #names: ReadonlyMap<string, string>;
  readonly #columns: ReadonlyMap<string, Cells>;

  constructor(file: string, firstRow: number, names: ReadonlyMap<string, string>, columns: ReadonlyMap<string, Cells>) {
    this.#file = file;
    this.#firstRow = firstRow;
    this.#names = names;
    this.#columns = columns;
  }

  judgements(): Judgements {
    const [winners, losers] = [this.#texts("winner"), this.#texts("loser")];
    const ties = this.#numbers("tie", 0, [0, 1]);
    return {
      kind: "judgements",
      ...{ winners, losers, weights: this.#numbers("weight", 1, [0, Number.MAX_VALUE]), ties },
    };
  }

  grades(): Grades {
    const accounts = this.#texts("account");
    const grades = this.#numbers("grade", Number.NaN);
    const topics = this.#columns.get("topic");
    const found = new Map<string | null, Map<string, number>>();
    for (const row of this.#known("grade")) {
      const topic = topics?.[row] ?? null;
      const ofTopic = found.get(topic) ?? new Map<string, number>();
      found.set(topic, ofTopic);
      this.#setOnce(ofTopic, accounts[row]!, grades[row]!, row);
    }
    return { kind: "grades", topics: [...found].map(([topic, ofTopic]) => ({ topic, grades: ofTopic })) };
  }

  reference(): Reference {
    const accounts = this.#texts("account");
    const column = this.#columns.has("value") ? "value" : "rank";
    const numbers = this.#numbers(column, Number.NaN);
    const values = new Map<string, number>();
    for (const row of this.#known(column))
      this.#setOnce(values, accounts[row]!, column === "rank" ? -numbers[row]! : numbers[row]!, row);
    return { kind: "reference", values };
  }

  labels(positive?: string): Labels {
    const accounts = this.#texts("account");
    const [cells, groups] = [this.#columns.get("label")!, this.#columns.get("group")];
    const labels = new Map<string, { label: string; group: string | null }>();
    for (const row of this.#known("label"))
      this.#setOnce(labels, accounts[row]!, { label: cells[row]!, group: groups?.[row] ?? null }, row);
    return { kind: "labels", positive: this.#positive(labels, positive), labels };
  }

  #positive(labels: ReadonlyMap<string, { label: string }>, wanted?: string): string {
    const classes = [...new Set([...labels.values()].map(({ label }) => label))].sort();
    const where = { file: this.#file, column: this.#names.get("label")! };
    if (classes.length < 2)
      throw new BadInput({ ...where, what: "one class only", value: classes[0] ?? "", expected: "two classes" });
    if (wanted !== undefined && !classes.includes(wanted))
      throw new BadInput({
        ...where,
        ...{ what: "no such label", value: wanted, names: classes, expected: `one of ${classes.join(", ")}` },
      });
    if (wanted === undefined && classes.length > 2)
      throw new BadInput({
        ...where,
        ...{
          what: "more than two classes",
          value: classes.join(", "),
          expected: "--positive LABEL, set against the rest",
        },
      });
    return wanted ?? classes[1]!;
  }

  // The rows that have the column; how many have not is a warning.
  #known(column: string): number[] {
    const cells = this.#columns.get(column)!;
    const rows = [...cells.keys()].filter((row) => cells[row] !== null);
    const missing = cells.length - rows.length;
    if (missing > 0)
      this.warnings.push(`left out ${missing} row${missing === 1 ? "" : "s"} of the truth without a ${column}`);
    return rows;
  }

  #texts(column: string): string[] {
    const cells = this.#columns.get(column)!;
    const empty = cells.indexOf(null);
    if (empty >= 0)
      throw new BadInput({ ...this.#at(empty, column), what: "no account id", expected: "an id in every row" });
    return cells as string[];
  }

  #numbers(column: string, fallback: number, [least, most] = [-Number.MAX_VALUE, Number.MAX_VALUE]): Float64Array {
    const cells = this.#columns.get(column);
    const rows = this.#columns.values().next().value!.length;
    if (!cells) return new Float64Array(rows).fill(fallback);
    return Float64Array.from(cells, (cell, row) => {
      if (cell === null) return fallback;
      const value = words.get(cell.toLowerCase()) ?? Number(cell);
      if (cell.trim() !== "" && value >= least && value <= most) return value;
      const expected = most === 1 ? "a number from 0 to 1" : least === 0 ? "a number of at least 0" : "a number";
      throw new BadInput({ ...this.#at(row, column), what: "bad number", value: cell, expected });
    });
  }

  #setOnce<T>(values: Map<string, T>, account: string, value: T, row: number): void {
    if (values.has(account))
      throw new BadInput({
        ...this.#at(row, "account"),
        ...{ what: "duplicate account", value: account, expected: "one row each, or one for each topic" },
      });
    values.set(account, value);
  }

  #at(row: number, column: string) {
    return { file: this.#file, row: row + this.#firstRow, column: this.#names.get(column)! };
  }
}

const words = new Map([
  ["true", 1],
  ["false", 0],
]);
