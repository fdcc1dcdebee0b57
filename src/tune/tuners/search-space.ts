import type { TuneSpec } from "../../experiment/tune-spec.js";
import {
  type ChoiceParameter,
  type MethodParameter,
  type NumberParameter,
  parametersOf,
} from "../../methods/parameters.js";
import type { ParsedMethod } from "../../methods/parse.js";
import { matcher } from "../../pattern.js";
import { BadInput } from "../../problem.js";
import type { LinearConstraints } from "../../solvers/linear-constraints.js";
import type { SearchProblem } from "../../solvers/search-problem.js";
import { isConstrained } from "../constraints-of.js";

type Tunable = NumberParameter | ChoiceParameter;

/** The parameters of a method as the dimensions that a search moves in. */
export interface SearchSpace extends Omit<SearchProblem, "objective"> {
  readonly names: readonly string[];
  readonly start: Float64Array;
  /** The method's parameters at a point; those that are not tuned as they are. */
  at(point: Float64Array): Record<string, number | string>;
  /** The mean square of how far a point is from the start, each dimension in parts of its range. */
  shift(point: Float64Array): number;
}

/**
 * The space of the method's numbers and choices that the block's patterns match, within the bounds of their definition. A choice is a
 * dimension cut into equal parts; a whole number is rounded.
 * @throws BadInput for a pattern that matches none, and for a constraint that such a method cannot have.
 */
export function searchSpace({ method, params, name }: ParsedMethod, spec: TuneSpec): SearchSpace {
  const all = parametersOf(method);
  const tunable = all.filter((parameter): parameter is Tunable => parameter.kind !== "text");
  const wanted = spec.parameters.map((pattern) => ({ pattern, fits: matcher([pattern]) }));
  const stray = wanted.find(({ fits }) => !tunable.some((parameter) => fits(parameter.name)));
  if (stray)
    throw new BadInput({
      column: "tune.parameters",
      what: `${name} has no such parameter to tune`,
      value: stray.pattern,
      names: tunable.map((parameter) => parameter.name),
      expected:
        tunable.length > 0
          ? `such as ${tunable
              .map((parameter) => parameter.name)
              .slice(0, 8)
              .join(", ")}`
          : "a method that has parameters",
    });
  const chosen = tunable.filter((parameter) => wanted.some(({ fits }) => fits(parameter.name)));
  const bounds = chosen.map(boundsOf);
  const log = chosen.map((parameter) => parameter.kind === "number" && parameter.scale === "log" && parameter.min > 0);
  const start = Float64Array.from(chosen, (parameter) => placeOf(parameter, params[parameter.name]!));
  const along = (value: number, i: number) => {
    const [low, high] = bounds[i]!;
    return log[i] ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  };
  return {
    dimensions: chosen.length,
    bounds,
    log,
    start,
    names: chosen.map((parameter) => parameter.name),
    constraints: ordersOf(spec, chosen),
    at: (point) => ({
      ...params,
      ...Object.fromEntries(chosen.map((parameter, i) => [parameter.name, settingOf(parameter, point[i]!)])),
    }),
    shift: (point) =>
      point.reduce((sum, value, i) => sum + (along(value, i) - along(start[i]!, i)) ** 2, 0) / point.length,
  };
}

// Of parameters with bounds of their own only orders make sense: they have no sum.
function ordersOf({ constraints }: TuneSpec, chosen: readonly MethodParameter[]): LinearConstraints | null {
  if (!isConstrained(constraints)) return null;
  if (constraints.groups.length > 0 || Object.keys(constraints.caps).length > 0)
    throw new BadInput({
      column: "tune.constraints",
      what: "shares and caps are for the weights of a composite",
      expected: 'order alone, such as "shares >= likes"',
    });
  const names = chosen.map(({ name }) => name);
  const order = constraints.order.map((text) => {
    const [large, small] = text.split(">=").map((part) => {
      const value = part.trim();
      if (!names.includes(value))
        throw new BadInput({
          column: "tune.constraints.order",
          what: "no such parameter is tuned",
          value,
          names,
          expected: `one of ${names.join(", ")}`,
        });
      return names.indexOf(value);
    });
    return [large!, small!] as const;
  });
  return { nonNegative: false, total: null, groups: [], order, caps: null };
}

function boundsOf(parameter: Tunable): readonly [number, number] {
  if (parameter.kind === "choice") return [0, parameter.among.length];
  return [parameter.min, parameter.max];
}

function placeOf(parameter: Tunable, value: number | string): number {
  return parameter.kind === "choice" ? parameter.among.indexOf(String(value)) + 0.5 : Number(value);
}

function settingOf(parameter: Tunable, place: number): number | string {
  if (parameter.kind === "number") return parameter.whole ? Math.round(place) : place;
  return parameter.among[Math.min(parameter.among.length - 1, Math.floor(place))]!;
}
