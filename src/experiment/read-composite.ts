import { readYaml } from "../input/read-yaml.js";
import { type CompositeDescription, compositeSchema, keysAt } from "../methods/composite/description.js";
import { methods } from "../methods/index.js";
import { BadInput } from "../problem.js";

/**
 * Reads the description of a composite method from a YAML file.
 * @throws BadInput with file, line, key, value and the nearest right name for whatever is wrong, and where a registered
 * method has the name.
 */
export function readComposite(path: string): CompositeDescription {
  const description = readYaml(path, {
    schema: compositeSchema,
    what: "method file",
    example: "experiments/methods/engaged-audience.yaml",
    keysAt,
  });
  if (methods.has(description.name))
    throw new BadInput({
      file: path,
      column: "name",
      what: "there is a method of this name already",
      value: description.name,
      expected: "a name of its own",
    });
  return description;
}
