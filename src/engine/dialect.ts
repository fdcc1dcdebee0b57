/** Quotes an identifier with `mark`, doubling it inside. Throws on control characters, which end statements early. */
export function quoteIdentifier(name: string, mark = '"'): string {
  return mark + checked(name).replaceAll(mark, mark + mark) + mark;
}

/** Quotes a text literal for SQL. Throws on control characters other than tab. */
export function quoteLiteral(text: string): string {
  return `'${checked(text).replaceAll("'", "''")}'`;
}

function checked(text: string): string {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if ((code < 32 && code !== 9) || code === 127)
      throw new Error(`control character in SQL name: ${JSON.stringify(text)}`);
  }
  return text;
}
