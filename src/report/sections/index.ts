import type { DocumentSection } from "../../document/document.js";
import type { ReportData } from "../../results/run.js";
import { chartBlocks } from "../chart.js";
import { agreementHeatmap } from "../charts/agreement-heatmap.js";
import { agreementSection } from "./agreement.js";
import { checksSection } from "./checks.js";
import { evaluationSections } from "./evaluation.js";
import { methodsSection } from "./methods.js";
import { provenanceSection } from "./provenance.js";
import { ranksSection } from "./ranks.js";
import { scoresSection } from "./scores.js";
import { topicsSection } from "./topics.js";

/** Says one thing that a run found, without a format; nothing where the run did not ask. */
export type RunSection = (data: ReportData) => DocumentSection[];

const agreement: RunSection = ({ comparison }) =>
  comparison.agreement.length > 0
    ? [agreementSection(comparison, { charts: chartBlocks(agreementHeatmap({ comparison })) })]
    : [];
const checks: RunSection = ({ checks }) => (checks ? [checksSection(checks)] : []);
const evaluation: RunSection = ({ evaluation }) => (evaluation ? evaluationSections(evaluation) : []);

/** Every section of a run's report, in its order; one word here says it in all formats. */
export const runSections: readonly RunSection[] = [
  methodsSection,
  ranksSection,
  evaluation,
  agreement,
  scoresSection,
  topicsSection,
  checks,
  provenanceSection,
];
