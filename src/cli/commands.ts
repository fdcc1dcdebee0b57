import type { Command } from "commander";
import { checkCommand } from "./check.js";
import { compareCommand } from "./compare.js";
import { datasetsCommand } from "./datasets.js";
import { evaluateCommand } from "./evaluate.js";
import { explainCommand } from "./explain.js";
import { methodsCommand } from "./methods.js";
import { reportCommand } from "./report.js";
import { runCommand } from "./run.js";
import { signalsCommand } from "./signals.js";
import { tuneCommand } from "./tune.js";

/** Adds every command. Their files load nothing heavy before they are called: help must come at once. */
export function addCommands(program: Command): void {
  for (const add of [
    runCommand,
    compareCommand,
    evaluateCommand,
    tuneCommand,
    checkCommand,
    explainCommand,
    reportCommand,
    methodsCommand,
    signalsCommand,
    datasetsCommand,
  ])
    add(program);
}
