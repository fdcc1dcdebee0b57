import { readFileSync } from "node:fs";
import { z } from "zod";
import { BadInput } from "../problem.js";

const record = z.object({
  version: z.literal(1),
  methods: z.array(z.object({ method: z.string(), panel: z.array(z.number().nullable()) })),
});

/**
 * The panel scores of each method in what `cloutlab check --json` wrote.
 * @throws BadInput when the file is not there or is something else.
 */
export function readCheckRecord(file: string): Map<string, readonly (number | null)[]> {
  const expected = "what `cloutlab check --json` wrote";
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new BadInput({ file, what: absent ? "no such file" : "not a readable JSON document", expected });
  }
  const { data, error } = record.safeParse(content);
  if (!data)
    throw new BadInput({
      file,
      what: "not a record of checks",
      column: error.issues[0]?.path.join(".") ?? "",
      expected,
    });
  return new Map(data.methods.map(({ method, panel }) => [method, panel]));
}
