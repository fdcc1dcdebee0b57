import type { AgreementEntry, Comparison } from "../results/comparison.js";
import type { ReportData } from "../results/run.js";
import { agreementFields } from "./agreement-fields.js";

/** A comparison as the JSON document that `cloutlab compare --json` prints; unknown numbers are null. */
export function compareToJson(comparison: Comparison): string {
  return print(comparisonDocument(comparison));
}

/** The whole report as one JSON document with a version; unknown numbers are null, keys are always in the same order. */
export function toJson(data: ReportData): string {
  return print(reportDocument(data));
}

function comparisonDocument({ version, accounts, methods, coverage, agreement, differences }: Comparison) {
  return {
    version,
    accounts,
    methods,
    coverage: coverage.map(({ method, scored, missing, tied, followerRSquared }) => {
      return { method, scored, missing, tied, followerRSquared };
    }),
    agreement: agreement.map((entry) => pick(entry, agreementFields)),
    ...(differences ? { differences } : {}),
  };
}

function reportDocument(data: ReportData) {
  const { version, experiment, question, runId, command, seed, versions, dataset } = data;
  const { methods, top, comparison, evaluation, movers, points, pointsAreSampled, distributions, topics, warnings } =
    data;
  return {
    version,
    ...sortKeys({
      experiment,
      question,
      runId,
      command,
      seed,
      versions: sortKeys(versions),
      dataset: sortKeys(dataset),
    }),
    methods: methods.map(sortKeys),
    comparison: comparisonDocument(comparison),
    evaluation,
    top: top.map(sortKeys),
    movers: movers && { a: movers.a, b: movers.b, rows: movers.rows.map(sortKeys) },
    points: points.map(sortKeys),
    pointsAreSampled,
    distributions: distributions.map(sortKeys),
    topics: topics.map(({ method, topic, experts }) => ({ method, topic, experts: experts.map(sortKeys) })),
    warnings,
  };
}

function pick(entry: AgreementEntry, fields: readonly (keyof AgreementEntry)[]) {
  return Object.fromEntries(fields.map((field) => [field, entry[field]]));
}

function sortKeys<T extends object>(value: T): T {
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries) as T;
}

// JSON has no NaN: JSON.stringify writes null for it, which is what unknown is.
function print(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
