import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../toy.js";

const registry = "src/evaluation/truth/kinds.ts";

it("a kind of truth is added by one file and one registry word, and is read, evaluated and split", () => {
  const folder = copyOfProject();
  cpSync("tests/fixtures/truth/votes.ts.txt", join(folder, "src/evaluation/truth/votes.ts"));
  const before = readFileSync(registry, "utf8");
  const imported = `import { votes } from "./votes.js";\n${before}`;
  writeFileSync(join(folder, registry), imported.replace("truthKinds = {", "truthKinds = { votes,"));
  node(folder, "node_modules/typescript/bin/tsc", "-p", "tsconfig.json");
  writeFileSync(join(folder, "scores.csv"), "account,score\na,1\nb,2\nc,3\nd,4\n");
  writeFileSync(join(folder, "votes.csv"), "account,votes\na,10\nb,30\nc,20\nd,40\n");
  const options = ["evaluate", "scores.csv", "--truth", "votes.csv", "--bootstrap", "0", "--json"];
  const { truth, evaluation } = JSON.parse(node(folder, "dist/cli/main.js", ...options));
  // Of six pairs one is the other way round: (5 - 1) / 6.
  expect([truth, evaluation[0].measure, evaluation[0].estimate]).toEqual(["votes", "kendall-tau-b", 4 / 6]);
  expect(JSON.parse(node(folder, "--input-type=module", "--eval", program))).toEqual([1, 3, 0]);
  expect(() => node(folder, "--input-type=module", "--eval", mistaken)).toThrow(/expected .*\bvotes\b.* or labels/);
});

// A quarter of the accounts held out: one, of four; and nothing falls between the two.
const program = `
  import { random } from "./dist/random.js";
  import { splitByAccount } from "./dist/tune/held-out/split.js";
  const truth = { kind: "votes", votes: new Map([["a", 1], ["b", 2], ["c", 3], ["d", 4]]) };
  const { training, heldOut, dropped } = splitByAccount(truth, 0.25, random(1));
  process.stdout.write(JSON.stringify([heldOut.truth.votes.size, training.truth.votes.size, dropped]));
`;

// An experiment file names the kind among those that there are.
const mistaken = `
  import { experimentSchema } from "./dist/experiment/spec.js";
  const asked = { question: "who?", dataset: "d", methods: ["followers"] };
  experimentSchema.parse({ ...asked, truth: "votes" });
  experimentSchema.parse({ ...asked, truth: "ballots" });
`;

function copyOfProject(): string {
  const folder = temporaryFolder();
  for (const path of ["package.json", "src"]) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(realpathSync("node_modules"), join(folder, "node_modules"));
  const { compilerOptions } = JSON.parse(readFileSync("tsconfig.json", "utf8"));
  const options = { ...compilerOptions, noEmit: false, rootDir: "src", outDir: "dist" };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["src"] }));
  return folder;
}

function node(folder: string, ...parameters: string[]): string {
  return execFileSync(process.execPath, parameters, { cwd: folder, encoding: "utf8", stdio: "pipe" });
}
