import { resolve } from "node:path";
import { hashFile } from "../../datasets/package.js";
import { readScores } from "../../input/read-scores.js";
import { type ParsedMethod, withParameters } from "../../methods/parse.js";
import { scoresFromFile } from "../../methods/scores-from-file.js";
import { BadInput } from "../../problem.js";
import { parseRecipe } from "../../recipe.js";

/**
 * Reads `scores-from-file(path=my-scores.csv,column=klout)`: the scores of a table by account, as a method. The path
 * starts from the folder.
 * @throws BadInput for a parameter or a file that is wrong, and where the column is not said and there are several.
 */
export async function readFileScores(text: string, folder: string): Promise<ParsedMethod> {
  const { parameters, name: id } = parseRecipe(text);
  const { path = "", column, account } = withParameters(id, scoresFromFile(new Map()), parameters).params as Texts;
  if (path === "") throw new BadInput({ what: "scores-from-file without a path", value: text, expected: example });
  const full = resolve(folder, path);
  const { table } = await readScores(full, path, {
    least: 1,
    ...(account ? { account } : {}),
    ...(column ? { methods: [column] } : {}),
  });
  const columns = [...table.columns.keys()];
  if (columns.length > 1)
    throw new BadInput({
      file: path,
      what: "several columns of scores",
      value: columns.join(", "),
      expected: `which one: column=${columns[0]}`,
    });
  const [scores] = table.columns.values();
  const values = new Map(table.accounts.map((account, row) => [account, scores![row]!]));
  const parsed = withParameters(id, scoresFromFile(values), parameters);
  return {
    ...parsed,
    files: { [parsed.name]: { scores: { folder: resolve(folder), hash: await hashFile(full) } } },
    gap: `${path}, which has ${table.accounts.length}, has no score of them`,
  };
}

type Texts = Readonly<Record<"path" | "column" | "account", string>>;
const example = "scores-from-file(path=my-scores.csv,column=klout)";
