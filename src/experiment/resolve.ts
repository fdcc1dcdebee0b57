import { type Lookup, methodParser, type ParsedMethod } from "../methods/parse.js";
import { BadInput } from "../problem.js";
import { type ChosenStatistic, parseStatistic } from "../stats/parse-statistic.js";
import { methodFiles } from "./methods/method-files.js";
import { either } from "./methods/own-methods.js";
import type { Experiment } from "./read.js";
import { type TruthChoice, truthChoices } from "./truth/choices.js";

/** An experiment whose names have been looked up. */
export interface ResolvedExperiment extends Experiment {
  readonly methods: readonly ParsedMethod[];
  readonly statistics: readonly ChosenStatistic[];
  /** What the methods are evaluated against; empty for an experiment that only compares. */
  readonly truths: readonly TruthChoice[];
}

/**
 * Looks up the methods and statistics of an experiment, and reads the files that methods come from.
 * @param only names of its methods, or what its file says of them: the others are left out.
 * @param own knows methods that are neither registered nor in files.
 * @throws BadInput for an unknown name or parameter, with the file and the nearest right name; for a method named twice.
 */
export async function resolveExperiment(
  experiment: Experiment,
  only?: readonly string[],
  own: Lookup = () => undefined,
): Promise<ResolvedExperiment> {
  const file = `${experiment.name}.yaml`;
  const { folder, spec } = experiment;
  const lookup = await within(file, "methods", () => methodFiles(spec.methods, folder));
  const parse = methodParser(either(lookup, own));
  const methods: ParsedMethod[] = [];
  for (const text of spec.methods) methods.push(await within(file, "methods", () => parse(text)));
  const names = methods.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new BadInput({
      file,
      column: "methods",
      what: "method named twice",
      value: twice,
      expected: "each recipe once",
    });
  const statistics: ChosenStatistic[] = [];
  for (const text of spec.statistics) statistics.push(await within(file, "statistics", () => parseStatistic(text)));
  const truths = await within(file, "measures", () => truthChoices(spec));
  const wanted = only?.map((text) => (names.includes(text) ? text : parse(text).name));
  const absent = wanted?.find((name) => !names.includes(name));
  if (absent !== undefined)
    throw new BadInput({
      file,
      column: "methods",
      what: "method is not in the experiment",
      value: absent,
      names,
      expected: `some of ${names.join(", ")}`,
    });
  const chosen = wanted ? methods.filter(({ name }) => wanted.includes(name)) : methods;
  return { ...experiment, methods: chosen, statistics, truths };
}

async function within<T>(file: string, column: string, parse: () => T | Promise<T>): Promise<T> {
  try {
    return await parse();
  } catch (error) {
    if (error instanceof BadInput)
      throw new BadInput(...error.problems.map((problem) => (problem.file ? problem : { file, column, ...problem })));
    throw error;
  }
}
