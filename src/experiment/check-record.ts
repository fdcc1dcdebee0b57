import { readFileSync } from "node:fs";
import { BadInput } from "../problem.js";
import { checksFormat } from "../results/checks.js";

/**
 * The panel scores of each method in what `cloutlab check --json` wrote.
 * @throws BadInput when the file is not there or is something else, with the place.
 */
export function readCheckRecord(file: string): Map<string, readonly (number | null)[]> {
  const { methods } = checksFormat.parse(jsonOf(file), file);
  return new Map(methods.map(({ method, panel }) => [method, panel]));
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === "ENOENT";
    const what = absent ? "no such file" : "not a readable JSON document";
    throw new BadInput({ file, what, expected: "what `cloutlab check --json` wrote" });
  }
}
