import { type ParsedMethod, parseMethod } from "../methods/parse.js";
import { BadInput } from "../problem.js";
import { type ChosenStatistic, parseStatistic } from "../stats/parse-statistic.js";
import type { Experiment } from "./read.js";
import { type TruthChoice, truthChoices } from "./truth/choices.js";

/** An experiment whose names have been looked up. */
export interface ResolvedExperiment extends Experiment {
  readonly methods: readonly ParsedMethod[];
  readonly statistics: readonly ChosenStatistic[];
  /** What the methods are held against; empty for an experiment that only compares. */
  readonly truths: readonly TruthChoice[];
}

/**
 * Looks up the methods and statistics of an experiment.
 * @param only names of its methods: the others are left out.
 * @throws BadInput for an unknown name or parameter, with the file and the nearest right name; for a method named twice.
 */
export function resolveExperiment(experiment: Experiment, only?: readonly string[]): ResolvedExperiment {
  const file = `${experiment.name}.yaml`;
  const methods = experiment.spec.methods.map((text) => within(file, "methods", () => parseMethod(text)));
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
  const statistics = experiment.spec.statistics.map((text) => within(file, "statistics", () => parseStatistic(text)));
  const truths = within(file, "measures", () => truthChoices(experiment.spec));
  const wanted = only?.map((text) => parseMethod(text).name);
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

function within<T>(file: string, column: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof BadInput)
      throw new BadInput(...error.problems.map((problem) => ({ file, column, ...problem })));
    throw error;
  }
}
