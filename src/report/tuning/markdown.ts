import { markdownCode, markdownTable, markdownText } from "../../document/markdown-table.js";
import type { TuneResult } from "../../results/tuning.js";
import { tuneAnswer } from "./answer.js";
import { rowsOf } from "./section.js";
import { tuneSections } from "./sections.js";

/** What a tuning found, as GitHub's Markdown. */
export function tuneMarkdown(result: TuneResult): string {
  const { question, warnings, command, seed, dataset, runId } = result;
  const parts = [
    `# ${markdownText(question)}`,
    ...tuneAnswer(result).map(markdownText),
    ...(warnings.length > 0 ? [`## Warnings`, warnings.map((warning) => `- ${markdownText(warning)}`).join("\n")] : []),
    ...tuneSections(result).flatMap(({ title, text, tables }) => [
      `## ${markdownText(title)}`,
      ...text.map(markdownText),
      ...tables
        .filter(({ rows }) => rows > 0)
        .flatMap((table) => [
          `**${markdownText(table.caption)}**`,
          markdownTable(
            table.columns.map(({ head, cell, value }) => ({ head, cell, number: value !== undefined })),
            rowsOf(table),
          ).trimEnd(),
        ]),
    ]),
    "## Make it again",
    `${markdownCode(command)}, seed ${seed}, run ${runId}, dataset ${markdownText(dataset.name)} (sha256 ${dataset.hash}).`,
  ];
  return `${parts.join("\n\n")}\n`;
}
