import { code, list } from "../../document/blocks.js";
import type { DocumentSection } from "../../document/document.js";
import type { ReportData } from "../../results/run.js";

/** How to make the report again, and from what it was made. */
export function provenanceSection({
  command,
  seed,
  runId,
  experiment,
  dataset,
  versions,
}: ReportData): DocumentSection[] {
  const facts = {
    Experiment: experiment,
    Run: runId,
    Seed: String(seed),
    Dataset: `${dataset.title} (${dataset.name})`,
    "Dataset hash (sha256)": dataset.hash,
    "Ages counted back from": dataset.end ?? "no times in this dataset",
    Versions: Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
  };
  return [
    {
      id: "provenance",
      title: "Make it again",
      blocks: [code(command), list(Object.entries(facts).map(([term, text]) => ({ term, text })))],
    },
  ];
}
