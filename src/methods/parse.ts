import type { Method } from "../method.js";
import { BadInput, type Problem } from "../problem.js";
import { parseRecipe, printRecipe } from "../recipe.js";
import { methods } from "./index.js";
import { type Parameter, parametersOf } from "./parameters.js";

type Values = Readonly<Record<string, number>>;

/** A method with the parameters to run it with. */
export interface ParsedMethod {
  /** The canonical recipe: parameters that differ from their defaults, in the order of the definition. */
  readonly name: string;
  readonly id: string;
  readonly method: Method;
  readonly params: Values;
}

/**
 * Reads `twitter-impact` or `twitter-impact(halfLifeDays=30)`. Parameters that are not given have their defaults;
 * parsing the `name` that comes back gives the same again.
 * @throws BadInput on an unknown method or parameter, with the nearest name, and on a value that is out of bounds.
 */
export function parseMethod(text: string): ParsedMethod {
  const { name: id, parameters, cutoff } = parseRecipe(text);
  const method = methods.get(id);
  if (!method) throw new BadInput({ what: "unknown method", value: id, names: methods.keys() });
  if (cutoff !== undefined) {
    throw new BadInput({ what: "a method takes no cutoff", value: text, expected: "name(parameter=value,...)" });
  }
  const known = parametersOf(method);
  const problems = Object.entries(parameters).flatMap(([name, value]) => problemOf(id, known, name, value));
  if (problems.length > 0) throw new BadInput(...problems);
  const params = method.params.parse(parameters) as Values;
  return { name: nameMethod(id, params), id, method, params };
}

/** The canonical recipe of a method with these parameters; `parseMethod` reads it back. */
export function nameMethod(id: string, params: Values): string {
  const method = methods.get(id);
  if (!method) throw new BadInput({ what: "unknown method", value: id, names: methods.keys() });
  const changed = parametersOf(method).filter(({ name, default: preset }) => (params[name] ?? preset) !== preset);
  return printRecipe({ name: id, parameters: Object.fromEntries(changed.map(({ name }) => [name, params[name]!])) });
}

function problemOf(id: string, known: readonly Parameter[], name: string, value: string | number | boolean): Problem[] {
  const parameter = known.find((candidate) => candidate.name === name);
  if (!parameter) {
    const what = `unknown parameter of ${id}`;
    if (known.length === 0) return [{ what, value: name, expected: "none: it has no parameters" }];
    return [{ what, value: name, names: known.map((candidate) => candidate.name) }];
  }
  const { min, max, whole } = parameter;
  const isNumber = typeof value === "number" && (!whole || Number.isInteger(value));
  if (isNumber && value >= min && value <= max) return [];
  const what = `parameter ${name} of ${id} is ${isNumber ? "out of bounds" : "not a number"}`;
  return [{ what, value: String(value), expected: `a ${whole ? "whole " : ""}number from ${min} to ${max}` }];
}
