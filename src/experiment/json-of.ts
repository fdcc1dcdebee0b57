import { readFileSync } from "node:fs";
import { BadInput } from "../problem.js";

/**
 * What a JSON file holds; `expected` says in words what it should be.
 * @throws BadInput when the file is not there or is no JSON.
 */
export function jsonOf(file: string, expected: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === "ENOENT";
    const what = absent ? "no such file" : "not a readable JSON document";
    throw new BadInput({ file, what, expected });
  }
}
