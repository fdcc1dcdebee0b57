import { closest, distance } from "fastest-levenshtein";

/** Where and what a problem in somebody's input is; every part that is known is printed. */
export interface Problem {
  /** The problem in a few lower-case words: `unknown method`, `not a number`. */
  readonly what: string;
  readonly file?: string;
  readonly column?: string;
  /** Counted as a spreadsheet counts: the header of a CSV file is row 1. */
  readonly row?: number;
  readonly value?: string;
  readonly expected?: string;
  /** The names that would have been right; the nearest one is suggested. */
  readonly names?: Iterable<string>;
}

/**
 * An error of the caller's: bad input or usage. Its message has a line a problem, `<problem>: <value>; expected <what>`; the command line
 * prints it and exits with 2.
 * @example
 * import { BadInput, parseMethod } from "cloutlab";
 *
 * try {
 *   parseMethod("twitter-impakt");
 * } catch (error) {
 *   if (error instanceof BadInput) console.log(error.message, error.problems);
 * }
 */
export class BadInput extends Error {
  override readonly name = "BadInput";
  readonly problems: readonly Problem[];
  constructor(...problems: Problem[]) {
    // Names may come from an iterator, which can be read once; a problem is described more often.
    const named = problems.map((problem) => (problem.names ? { ...problem, names: [...problem.names] } : problem));
    super(named.map(describeProblem).join("\n"));
    this.problems = named;
  }
}

/** One line: `scores.csv: row 7: column "followers": not a number: "many"; expected a number`. */
export function describeProblem({ what, file, column, row, value, expected, names }: Problem): string {
  const where = [file, row === undefined ? undefined : `row ${row}`, column && `column "${column}"`].filter(Boolean);
  const near = value === undefined || names === undefined ? undefined : nearest(value, names);
  return (
    [...where, value === undefined ? what : `${what}: ${JSON.stringify(shorten(value))}`].join(": ") +
    (expected ? `; expected ${expected}` : "") +
    (near ? `; did you mean "${near}"?` : "")
  );
}

/**
 * The name that is nearest to `value` in edit distance, capitals aside, or undefined when none is near (over 40 % of it
 * must be changed).
 */
export function nearest(value: string, names: Iterable<string>): string | undefined {
  const all = new Map([...names].map((name) => [name.toLowerCase(), name]));
  if (all.size === 0) return undefined;
  const best = closest(value.toLowerCase(), [...all.keys()]);
  return distance(value.toLowerCase(), best) <= Math.max(2, 0.4 * best.length) ? all.get(best) : undefined;
}

function shorten(value: string): string {
  return value.length > 80 ? `${value.slice(0, 77)}...` : value;
}
