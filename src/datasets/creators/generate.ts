import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { removedAtExit } from "../../temporary.js";
import { writePackage } from "../package.js";
import { drawActivity } from "./activity.js";
import { draft, tablePath } from "./draft.js";
import { accountId } from "./ids.js";
import { install, refuseOtherDataset } from "./install.js";
import { drawJudgements } from "./judgements.js";
import { type ParameterName, parseParameters } from "./parameters.js";
import { drawPopulation, member } from "./population.js";
import { recordAccount, recorder } from "./record.js";
import { openTableWriter, type TableWriter } from "./table-writer.js";
import { type TableName, tableNames, tables } from "./tables.js";

export interface GenerateCreatorsOptions extends Partial<Readonly<Record<ParameterName, number | undefined>>> {
  /** Where the package goes; it is made if need be. */
  readonly folder: string;
  /** Told now and then how many accounts are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Writes the synthetic dataset `creators` as a data package: `data/*.parquet` and `datapackage.json`. The same
 * parameters give the same bytes. Memory grows with the accounts (some hundred bytes each), not with what they do.
 * @throws BadInput when a parameter is out of range, or the folder holds another dataset.
 */
export async function generateCreators({ folder, onProgress, ...given }: GenerateCreatorsOptions): Promise<void> {
  const parameters = parseParameters(given);
  const target = resolve(folder);
  await refuseOtherDataset(target);
  // A sibling, so that the files can be moved rather than copied.
  const unfinished = `${target}-${randomUUID()}.tmp`;
  await mkdir(join(unfinished, "data"), { recursive: true });
  const remove = removedAtExit(unfinished);
  try {
    await writeTables(unfinished, parameters, onProgress);
    await writePackage(unfinished, draft(parameters));
    await install(unfinished, target);
  } finally {
    remove();
  }
}

async function writeTables(
  folder: string,
  { accounts, seed, days }: Readonly<Record<ParameterName, number>>,
  onProgress: GenerateCreatorsOptions["onProgress"],
): Promise<void> {
  const opened: TableWriter[] = [];
  const writers = {} as Record<TableName, TableWriter>;
  for (const name of tableNames) {
    writers[name] = await openTableWriter(join(folder, tablePath(name)), tables[name].columns);
    opened.push(writers[name]);
  }
  try {
    const population = drawPopulation(accounts, { seed, days });
    const sink = recorder(writers, accounts);
    for (let number = 0; number < accounts; number++) {
      const account = member(population, number);
      recordAccount(writers, account, seed);
      drawActivity(population, account, sink);
      for (const writer of opened) await writer.relieve();
      if (number % 500 === 0) onProgress?.(number, accounts);
    }
    for (const { winner, loser, judge } of drawJudgements(population)) {
      writers.judgements.add(accountId(winner), accountId(loser), judge);
    }
    for (let writer = opened.shift(); writer; writer = opened.shift()) await writer.close();
    onProgress?.(accounts, accounts);
  } finally {
    // Empty unless something failed: closing takes a writer off the list.
    for (const writer of opened) await writer.discard();
  }
}
