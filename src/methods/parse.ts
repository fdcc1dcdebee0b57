import type { Method } from "../method.js";
import { BadInput, type Problem } from "../problem.js";
import { parseRecipe, printRecipe } from "../recipe.js";
import { methods } from "./index.js";
import { type ChoiceParameter, type NumberParameter, type Parameter, parametersOf } from "./parameters.js";

type Values = Readonly<Record<string, number | string>>;
type Value = string | number | boolean;

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

function problemOf(id: string, known: readonly Parameter[], name: string, value: Value): Problem[] {
  const parameter = known.find((candidate) => candidate.name === name);
  if (!parameter) {
    const what = `unknown parameter of ${id}`;
    if (known.length === 0) return [{ what, value: name, expected: "none: it has no parameters" }];
    return [{ what, value: name, names: known.map((candidate) => candidate.name) }];
  }
  return parameter.kind === "choice" ? problemOfChoice(id, parameter, value) : problemOfNumber(id, parameter, value);
}

function problemOfNumber(id: string, { name, min, max, whole }: NumberParameter, value: Value): Problem[] {
  const isNumber = typeof value === "number" && (!whole || Number.isInteger(value));
  if (isNumber && value >= min && value <= max) return [];
  const what = `parameter ${name} of ${id} is ${isNumber ? "out of bounds" : "not a number"}`;
  return [{ what, value: String(value), expected: `a ${whole ? "whole " : ""}number from ${min} to ${max}` }];
}

function problemOfChoice(id: string, { name, among }: ChoiceParameter, value: Value): Problem[] {
  if (among.includes(String(value))) return [];
  const what = `parameter ${name} of ${id} is none of its words`;
  return [{ what, value: String(value), expected: among.join(", "), names: among }];
}
