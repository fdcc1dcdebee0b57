/** A test for a pattern of signal ids: `*` stands for any run of characters, as in `*.shares.total.90d`. */
export function matcher(patterns: readonly string[]): (id: string) => boolean {
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.split("*").map(escapeExpression).join(".*")}$`));
  return (id) => expressions.some((expression) => expression.test(id));
}

function escapeExpression(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}
