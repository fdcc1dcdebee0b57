import type { Command } from "commander";
import type { ListedMethod } from "../experiment/list.js";
import { print, printJson } from "./output.js";

export function methodsCommand(program: Command): void {
  program
    .command("methods")
    .description("list the scoring methods, or show one with its parameters")
    .argument("[method]", "the id of one method")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      "\nExamples:\n  cloutlab methods\n  cloutlab methods twitter-impact\n  cloutlab methods --json",
    )
    .action(async (id: string | undefined, options: { json?: boolean }) => {
      const { listMethods } = await import("../experiment/list.js");
      const methods = listMethods(id);
      if (options.json) return printJson({ version: 1, methods });
      if (id === undefined) {
        const width = Math.max(...methods.map((method) => method.id.length));
        return print(methods.map((method) => `${method.id.padEnd(width)}  ${method.about}`).join("\n"));
      }
      for (const method of methods) {
        const note =
          method.reconstruction && !/reconstruction/.test(method.label) ? " (a hypothetical reconstruction)" : "";
        print(
          `${method.id}: ${method.label}${note}\n${method.about}\nsource: ${method.source}\n${method.usage ? `usage: ${method.usage}\n` : ""}needs: ${method.needs.join(", ") || "nothing"}\nuses: ${method.uses.join(", ") || "nothing else"}\ngraphs: ${method.graphs.join(", ") || "none"}`,
        );
        for (const parameter of method.parameters) {
          print(`  ${parameter.name}=${parameter.default} (${valuesOf(parameter)}): ${parameter.about}`);
        }
      }
    });
}

function valuesOf(parameter: ListedMethod["parameters"][number]): string {
  if (parameter.kind === "text") return "text";
  return parameter.kind === "choice" ? parameter.among.join(", ") : `${parameter.min} to ${parameter.max}`;
}
