/**
 * Somebody's text on one line of a terminal or a table: white space runs together, and what could steer a terminal or
 * turn the reading direction of its neighbours (control characters, bidirectional overrides) becomes "\uFFFD".
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/gu, " ")
    .trim()
    .replace(/[\p{Cc}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}
