import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const data = process.env.CLOUTLAB_DATA ?? "../shared/data";

/**
 * The text of a file of the reference data, which is not part of this repository, or null where there is none.
 * @throws Error when it must be there: in CI, beside the shared data.
 */
export function referenceData(path: string): string | null {
  const file = join(data, "..", "reference", path);
  if (existsSync(file)) return readFileSync(file, "utf8");
  if (process.env.CI && existsSync("../shared"))
    throw new Error(`no reference data: ${file}; expected it beside ${data}`);
  return null;
}
