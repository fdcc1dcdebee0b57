import { BadInput } from "./problem.js";

/** A name with its parameters: what `twitter-impact(halfLifeDays=30)` or `overlap@100` says. */
export interface Recipe {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  /** The cutoff after `@`, for measures of the first k accounts. */
  readonly cutoff?: number;
}

const shape = /^([A-Za-z][\w-]*)(?:\((.*)\))?(?:@(\d+))?$/s;

/**
 * Reads `name`, `name(key=value,...)`, `name@k` or `name(key=value)@k`. Values are numbers, true, false or words; a word
 * may hold recipes with parentheses of their own, as in `borda(of=followers+hits(graph=shares))`.
 * @throws BadInput when the text has another form or names a parameter twice.
 */
export function parseRecipe(text: string): Recipe {
  const match = shape.exec(text.trim());
  const pieces = match && splitOutside(match[2] ?? "", ",");
  if (!match || !pieces)
    throw new BadInput({ what: "malformed recipe", value: text, expected: "name(parameter=value,...)@k" });
  const [, name = "", , cutoff] = match;
  const parameters: Record<string, string | number | boolean> = Object.create(null);
  for (const part of pieces.filter((piece) => piece.trim() !== "")) {
    const [key = "", value, ...rest] = (splitOutside(part, "=") ?? []).map((piece) => piece.trim());
    if (!key || !value || rest.length > 0 || key in parameters) {
      throw new BadInput({
        what: "malformed parameter",
        value: part.trim(),
        expected: `parameter=value, once each, in ${text}`,
      });
    }
    parameters[key] = parseValue(value);
  }
  return { name, parameters: { ...parameters }, ...(cutoff ? { cutoff: Number(cutoff) } : {}) };
}

/** The pieces of a text between separators that stand outside all parentheses; null where parentheses do not match. */
export function splitOutside(text: string, separator: string): string[] | null {
  const pieces = [""];
  let depth = 0;
  for (const character of text) {
    if (character === "(") depth++;
    if (character === ")" && --depth < 0) return null;
    if (character === separator && depth === 0) pieces.push("");
    else pieces[pieces.length - 1] += character;
  }
  return depth === 0 ? pieces : null;
}

/** The text of a recipe: parameters in the order given; `parseRecipe(printRecipe(r))` is `r`. */
export function printRecipe({ name, parameters, cutoff }: Recipe): string {
  const list = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
  return name + (list.length > 0 ? `(${list.join(",")})` : "") + (cutoff === undefined ? "" : `@${cutoff}`);
}

function parseValue(text: string): string | number | boolean {
  if (text === "true" || text === "false") return text === "true";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
