import type { Command } from "commander";
import { wholeNumber } from "./option.js";
import { print, printJson } from "./output.js";
import { progress } from "./progress.js";

/** `cloutlab datasets`: list, generate, add, validate, init and hash. */
export function datasetsCommand(program: Command): void {
  const datasets = program.command("datasets").description("list, make, import and check datasets");
  datasets
    .command("list", { isDefault: true })
    .description("list the datasets that are here or can be made or added")
    .option("--json", "print one JSON document")
    .action(async (options: { json?: boolean }) => {
      const { listDatasets } = await import("../experiment/datasets.js");
      const found = listDatasets(process.cwd());
      if (options.json) return printJson({ version: 1, datasets: found });
      const width = Math.max(...found.map(({ name }) => name.length));
      print(found.map(({ name, status, about }) => `${name.padEnd(width)}  ${status.padEnd(12)}  ${about}`).join("\n"));
    });
  datasets
    .command("generate")
    .description("make a synthetic dataset: the same bytes for the same parameters")
    .argument("<name>", "the generator, such as creators")
    .option("--accounts <n>", "how many accounts", wholeNumber, 2000)
    .option("--seed <n>", "the seed of every draw", wholeNumber, 1)
    .option("--days <n>", "how many days are simulated", wholeNumber, 180)
    .option("--out <dir>", "the folder to make; by default the one in datasets/")
    .addHelpText(
      "after",
      "\nExample:\n  cloutlab datasets generate creators --accounts 100000 --seed 7 --out big-creators",
    )
    .action(async (name: string, options: { accounts: number; seed: number; days: number; out?: string }) => {
      const { generateDataset } = await import("../experiment/datasets.js");
      const { onProgress, stop } = progress();
      print(await generateDataset(name, { ...options, base: process.cwd(), onProgress }).finally(stop));
    });
  datasets
    .command("add")
    .description("turn a folder that you downloaded into a dataset")
    .argument("<name>", "the recipe; `cloutlab datasets` lists them")
    .requiredOption("--from <dir>", "the folder with the files")
    .addHelpText("after", "\nExample:\n  cloutlab datasets add politicians-twitter --from ~/Downloads/PureP")
    .action(async (name: string, options: { from: string }) => {
      const { addToDatasets } = await import("../experiment/datasets.js");
      const { onProgress, stop } = progress();
      print(await addToDatasets(name, options.from, process.cwd(), onProgress).finally(stop));
    });
  datasets
    .command("validate")
    .description("check a dataset and list every problem; exits with 2 when there is one")
    .argument("<dataset>", "a name in datasets/ or a folder")
    .option("--json", "print one JSON document")
    .action(async (reference: string, options: { json?: boolean }) => {
      const { validateDataset } = await import("../experiment/datasets.js");
      const { problems, lines, tables } = await validateDataset(reference, process.cwd());
      if (problems.length > 0) process.exitCode = 2;
      if (options.json) return printJson({ version: 1, problems, tables });
      print(
        problems.length > 0
          ? `${lines.join("\n")}\n${problems.length} problems`
          : `${reference} is fine: ${tables.join(", ")}`,
      );
    });
  datasets
    .command("init")
    .description("write a datapackage.json for the data files in a folder")
    .argument("<dir>", "the folder")
    .option("--force", "replace a datapackage.json that is there")
    .action(async (folder: string, options: { force?: boolean }) => {
      const { describeFolder } = await import("../experiment/datasets.js");
      print(await describeFolder(folder, options.force === true));
    });
  datasets
    .command("hash")
    .description("accept an edit: write the files' present hashes into datapackage.json")
    .argument("<dir>", "the folder")
    .action(async (folder: string) => {
      const { acceptEdits } = await import("../experiment/datasets.js");
      print(await acceptEdits(folder));
    });
}
