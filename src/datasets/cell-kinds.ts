interface CellCheck {
  /** SQL that is true for a cell that may stand there; false or NULL for one that may not. */
  readonly valid: (cell: string) => string;
  readonly value: (cell: string) => string;
  readonly what: string;
  readonly expected: string;
}

const usTime = "'%m/%d/%Y %I:%M:%S %p'";
const grouped = "^([0-9]+|[0-9]{1,3}(,[0-9]{3})+)$";
const isCount = (cell: string) => `regexp_matches(trim(${cell}), '${grouped}') and length(trim(${cell})) < 16`;
const toCount = (cell: string) => `cast(replace(nullif(trim(${cell}), ''), ',', '') as bigint)`;
const count = { value: toCount, what: "not a count", expected: "a whole number, 0 or more" };

/** What a cell of a published file can be, and how its text becomes a value. Blank is NULL where it is allowed. */
export const cellKinds = {
  id: { valid: (cell) => `trim(${cell}) <> ''`, value: (cell) => `trim(${cell})`, what: "blank", expected: "an id" },
  text: { valid: () => "true", value: (cell) => `nullif(trim(${cell}), '')`, what: "not a text", expected: "a text" },
  count: { ...count, valid: isCount },
  choice: {
    valid: (cell) => `trim(${cell}) in ('0', '1')`,
    value: (cell) => `trim(${cell})`,
    what: "neither 0 nor 1",
    expected: "0 or 1",
  },
  "count or blank": { ...count, valid: (cell) => `coalesce(trim(${cell}), '') = '' or (${isCount(cell)})` },
  number: {
    valid: (cell) => `isfinite(try_cast(${cell} as double))`,
    value: (cell) => `cast(${cell} as double)`,
    what: "not a number",
    expected: "a finite number",
  },
  "US time": {
    valid: (cell) => `try_strptime(${cell}, ${usTime}) is not null`,
    value: (cell) => `strptime(${cell}, ${usTime})`,
    what: "not a time",
    expected: "month/day/year hour:minute:second AM or PM",
  },
} satisfies Record<string, CellCheck>;

export type CellKind = keyof typeof cellKinds;
