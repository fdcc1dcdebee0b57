import { checksFormat } from "../results/checks.js";
import { jsonOf } from "./json-of.js";

/**
 * The panel scores of each method in what `cloutlab check --json` wrote.
 * @throws BadInput when the file is not there or is something else, with the place.
 */
export function readCheckRecord(file: string): Map<string, readonly (number | null)[]> {
  const { methods } = checksFormat.parse(jsonOf(file, "what `cloutlab check --json` wrote"), file);
  return new Map(methods.map(({ method, panel }) => [method, panel]));
}
