import { basename, dirname, resolve } from "node:path";
import { readYaml } from "../input/read-yaml.js";
import { type ExperimentSpec, experimentSchema } from "./spec.js";
import { keysOfTune } from "./tune-spec.js";

/** An experiment file that has been read: its name, where it lies, and what it asks for. */
export interface Experiment {
  readonly name: string;
  /** The folder that relative paths in the file start from. */
  readonly folder: string;
  readonly spec: ExperimentSpec;
}

/**
 * Reads an experiment from a YAML file.
 * @throws BadInput with file and line, for YAML that cannot be read and for every key that is wrong.
 */
export function readExperiment(path: string): Experiment {
  const spec = readYaml(path, {
    schema: experimentSchema,
    what: "experiment file",
    example: "experiments/legacy-vs-impact.yaml",
    keysAt: ([first, ...rest]) =>
      first === "tune"
        ? keysOfTune(rest)
        : Object.keys((first === "topics" ? experimentSchema.shape.topics.unwrap() : experimentSchema).shape),
  });
  const full = resolve(path);
  return { name: basename(full).replace(/\.ya?ml$/, ""), folder: dirname(full), spec };
}
