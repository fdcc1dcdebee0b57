import type { Method } from "../method.js";
import { BadInput, type Problem } from "../problem.js";
import { parseRecipe, printRecipe, type Recipe, splitOutside } from "../recipe.js";
import { fromFiles, type MethodFile } from "./from-files.js";
import { methods } from "./index.js";
import { type ChoiceParameter, type MethodParameter, type NumberParameter, parametersOf } from "./parameters.js";

/** The parameters of a method by name. */
type Values = Readonly<Record<string, number | string>>;
type Value = string | number | boolean;

/** A method with the parameters to run it with. */
export interface ParsedMethod {
  /** The canonical recipe: parameters that differ from their defaults, in the order of the definition. */
  readonly name: string;
  readonly id: string;
  readonly method: Method;
  readonly params: Values;
  /** The files that it and the methods within it come from, by the recipes of those methods; absent where there are none. */
  readonly files?: Readonly<Record<string, MethodFile>>;
  /** Why there are accounts without a score, where that is not because nothing that it reads is known of them. */
  readonly gap?: string;
}

/** Knows the methods that are not registered, because they come from files, by what stands for them in a recipe. */
export type Lookup = (text: string) => ParsedMethod | undefined;

/**
 * Reads `twitter-impact`, `twitter-impact(halfLifeDays=30)` or `borda(of=followers+hits(graph=shares))`. Parameters that
 * are not given have their defaults; parsing the `name` that comes back gives the same again.
 * Methods of files are read by `readMethod`.
 * @throws BadInput on an unknown method or parameter, with the nearest name, and on a value that is out of bounds.
 */
export function parseMethod(text: string): ParsedMethod {
  return methodParser(() => undefined)(text);
}

/** Reads methods as `parseMethod` does, and those that come from files, by themselves or within others. */
export function methodParser(lookup: Lookup): (text: string) => ParsedMethod {
  return (text) => {
    const found = lookup(text.trim());
    if (found) return found;
    const { name: id, parameters, cutoff } = parseRecipe(text);
    const method = methods.get(id);
    if (!method && fromFiles.has(id))
      throw new BadInput({ what: "method comes from a file", value: text, expected: fromFiles.get(id)!.usage });
    if (!method) throw new BadInput({ what: "unknown method", value: id, names: methods.keys() });
    if (cutoff !== undefined) {
      throw new BadInput({ what: "a method takes no cutoff", value: text, expected: "name(parameter=value,...)" });
    }
    return withParameters(id, method, parameters, lookup);
  };
}

/**
 * A method with the parameters of a recipe, whether it is registered or not.
 * @throws BadInput as `parseMethod` does.
 */
export function withParameters(
  id: string,
  method: Method,
  parameters: Recipe["parameters"],
  lookup: Lookup = () => undefined,
): ParsedMethod {
  const known = parametersOf(method);
  const problems = Object.entries(parameters).flatMap(([name, value]) => problemOf(id, known, name, value));
  if (problems.length > 0) throw new BadInput(...problems);
  const params = method.params.parse(textsOf(parameters, known)) as Values;
  return method.compose
    ? composed(id, method, params, lookup)
    : { name: nameMethod(id, params, method), id, method, params };
}

/** The canonical recipe of a method with these parameters; `parseMethod` reads it back. */
export function nameMethod(id: string, params: Values, method = methods.get(id)): string {
  if (!method) throw new BadInput({ what: "unknown method", value: id, names: methods.keys() });
  const changed = parametersOf(method).filter(({ name, default: preset }) => (params[name] ?? preset) !== preset);
  return printRecipe({ name: id, parameters: Object.fromEntries(changed.map(({ name }) => [name, params[name]!])) });
}

/** The recipes in a text such as `followers+hits(graph=shares)`. */
export function recipesOf(text: string): string[] {
  return (splitOutside(text, "+") ?? [text]).map((recipe) => recipe.trim());
}

function composed(id: string, method: Method, params: Values, lookup: Lookup): ParsedMethod {
  const parts = recipesOf(String(params["of"])).map(methodParser(lookup));
  const names = parts.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new BadInput({ what: `method named twice within ${id}`, value: twice, expected: "each method once" });
  const own = { ...params, of: names.join("+") };
  const files = Object.assign({}, ...parts.map((part) => part.files ?? {})) as Record<string, MethodFile>;
  return {
    name: nameMethod(id, own, method),
    id,
    method: method.compose!(parts),
    params: own,
    ...(Object.keys(files).length > 0 ? { files } : {}),
  };
}

// A text that looks like a number or a truth value is a text all the same.
function textsOf(parameters: Recipe["parameters"], known: readonly MethodParameter[]): Record<string, unknown> {
  const texts = known.filter(({ kind }) => kind === "text").map(({ name }) => name);
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, texts.includes(name) ? String(value) : value]),
  );
}

function problemOf(id: string, known: readonly MethodParameter[], name: string, value: Value): Problem[] {
  const parameter = known.find((candidate) => candidate.name === name);
  if (!parameter) {
    const what = `unknown parameter of ${id}`;
    if (known.length === 0) return [{ what, value: name, expected: "none: it has no parameters" }];
    return [{ what, value: name, names: known.map((candidate) => candidate.name) }];
  }
  if (parameter.kind === "text") return [];
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
