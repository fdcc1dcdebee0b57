/** Prints a result on standard output, with one newline at its end. */
export function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Prints one JSON document; undefined numbers must be null by now. */
export function printJson(document: unknown): void {
  print(JSON.stringify(document, null, 2));
}

/** The width that tables may take: the terminal's, or a generous one where the output is no terminal. */
export function outputWidth(): number {
  return process.stdout.columns ?? 160;
}

/** True when colours are wanted: a terminal, and NO_COLOR is not set. */
export function colourWanted(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR;
}
