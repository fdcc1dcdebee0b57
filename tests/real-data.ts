import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, test } from "vitest";

const folder = resolve(import.meta.dirname, "..", process.env["CLOUTLAB_DATA"] ?? "../shared/data");

/** The folder with the published datasets as they were downloaded, or undefined where this machine has none. */
export const realData: string | undefined = existsSync(folder) ? folder : undefined;

/**
 * Tests on real data. Without the data they are skipped, but with `CLOUTLAB_REQUIRE_DATA` set they fail: a machine that
 * should have the data must not pass because it has lost it.
 */
export function describeReal(title: string, tests: (folder: string) => void): void {
  if (realData !== undefined) describe(title, () => tests(realData as string));
  else if (process.env["CLOUTLAB_REQUIRE_DATA"]) {
    test(title, () => {
      throw new Error(`no real data: ${folder}; expected the published datasets there, or in CLOUTLAB_DATA`);
    });
  } else describe.skip(title, () => test.todo("needs the published datasets, in CLOUTLAB_DATA"));
}
