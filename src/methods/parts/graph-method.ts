import type { z } from "zod";
import { defineMethod, type Method, type MethodInput, type Solution } from "../../method.js";
import { tunable } from "./tunable.js";

type Needing<Shape extends z.ZodObject> = Method<Shape> & Required<Pick<Method<Shape>, "graphs">>;
type Solving<Shape extends z.ZodObject> = Omit<Needing<Shape>, "score"> & Required<Pick<Method<Shape>, "solve">>;

/** A method that runs on graphs: NaN for everybody where one of them is not there. */
export function graphMethod<Shape extends z.ZodObject>(method: Needing<Shape>): Method {
  return defineMethod<Shape>({
    ...method,
    score: (input, params) => (complete(method, input, params) ? method.score(input, params) : unknown(input)),
  });
}

/** A method that approaches its scores on graphs step by step; what it solves says how near it came. */
export function iterativeMethod<Shape extends z.ZodObject>(method: Solving<Shape>): Method {
  const solve = (input: MethodInput, params: z.output<Shape>): Solution =>
    complete(method, input, params)
      ? method.solve(input, params)
      : { scores: unknown(input), iterations: 0, residual: Number.NaN, tolerance: Number.NaN };
  return defineMethod<Shape>({ ...method, solve, score: (input, params) => solve(input, params).scores });
}

/** When an iterative method stops; every one of them takes these two parameters. */
export const limits = {
  tolerance: tunable({
    default: 1e-10,
    min: 1e-15,
    max: 0.01,
    scale: "log",
    about: "It stops when an iteration changes the scores by less than this part of their sum.",
  }),
  iterations: tunable({
    default: 1000,
    min: 1,
    max: 100_000,
    scale: "log",
    whole: true,
    about: "It stops after so many iterations, near or not.",
  }),
};

function complete<Shape extends z.ZodObject>(
  { graphs }: Pick<Needing<Shape>, "graphs">,
  input: MethodInput,
  params: z.output<Shape>,
): boolean {
  return graphs(params).every((name) => input.graphs.has(name));
}

function unknown({ table }: MethodInput): Float64Array {
  return new Float64Array(table.accounts.length).fill(Number.NaN);
}
