import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The browser builds that draw charts, as script text, in the order in which they must run. */
export async function chartLibraries(): Promise<string[]> {
  return Promise.all(["vega", "vega-lite", "vega-embed"].map(browserBuild));
}

// The minified builds are not among the packages' exports; they lie beside the module that is.
async function browserBuild(name: string): Promise<string> {
  const file = new URL(`${name}.min.js`, import.meta.resolve(name));
  const text = await readFile(fileURLToPath(file), "utf8");
  return text.replace(/^\/\/# sourceMappingURL=.*$/gm, "").replaceAll("\r\n", "\n");
}
