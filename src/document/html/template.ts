/** Markup that is safe to put into a page: made by `html`, which escapes all that is put into it. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** What can stand in a template: text and numbers are escaped, markup is not, lists are joined, nothing is nothing. */
export type Insertion = string | number | Markup | null | undefined | false | readonly Insertion[];

/** A template of HTML. Every insertion is escaped for text and for attributes in double quotes; nowhere else may one stand. */
export function html(strings: TemplateStringsArray, ...insertions: readonly Insertion[]): Markup {
  return new Markup(strings.map((part, i) => part + (i < insertions.length ? inserted(insertions[i]) : "")).join(""));
}

/** Text of our own, such as a style sheet, as it is. Never give it text from data. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** Data as JSON that can stand in a script element: it cannot end the element and is JavaScript of any age. */
export function jsonForScript(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, codePoint));
}

/** A source as a link if it is an https URL, else as text. */
export function link(source: string): Markup {
  const url = URL.canParse(source) ? new URL(source) : null;
  return url?.protocol === "https:"
    ? html`<a href="${url.href}" rel="noopener noreferrer">${source}</a>`
    : html`${source}`;
}

function inserted(value: Insertion): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map(inserted).join("");
  return String(value).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function codePoint(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
