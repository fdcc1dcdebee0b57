import { BadInput } from "./problem.js";

/** A name with its parameters: what `twitter-impact(halfLifeDays=30)` or `overlap@100` says. */
export interface Recipe {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  /** The cutoff after `@`, for measures of the first k accounts. */
  readonly cutoff?: number;
}

const shape = /^([A-Za-z][\w-]*)(?:\(([^()]*)\))?(?:@(\d+))?$/;

/**
 * Reads `name`, `name(key=value,...)`, `name@k` or `name(key=value)@k`. Values are numbers, true, false or words.
 * @throws BadInput when the text has another form or names a parameter twice.
 */
export function parseRecipe(text: string): Recipe {
  const match = shape.exec(text.trim());
  if (!match) throw new BadInput({ what: "malformed recipe", value: text, expected: "name(parameter=value,...)@k" });
  const [, name = "", list = "", cutoff] = match;
  const parameters: Record<string, string | number | boolean> = Object.create(null);
  for (const part of list.split(",").filter((piece) => piece.trim() !== "")) {
    const [key = "", value, ...rest] = part.split("=").map((piece) => piece.trim());
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

/** The text of a recipe: parameters in the order given; `parseRecipe(printRecipe(r))` is `r`. */
export function printRecipe({ name, parameters, cutoff }: Recipe): string {
  const list = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
  return name + (list.length > 0 ? `(${list.join(",")})` : "") + (cutoff === undefined ? "" : `@${cutoff}`);
}

function parseValue(text: string): string | number | boolean {
  if (text === "true" || text === "false") return text === "true";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
