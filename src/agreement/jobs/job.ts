import { parseStatistic } from "../../stats/parse-statistic.js";
import { estimatePair, type Questions, type StratumEstimates } from "../estimate-pair.js";
import type { Plan } from "../resampling/plan.js";
import { replicate } from "../resampling/replicate.js";
import { type SharedColumn, shareColumn } from "../shared-column.js";
import { parseStratum } from "../stratum.js";
import { collect } from "./collect.js";

/** What is asked of every pair, in words: functions cannot be sent to a thread, recipes can. */
export interface QuestionsInWords {
  readonly statistics: readonly string[];
  readonly strata: readonly string[];
}

/** A piece of work that a thread can do by itself. Columns and plans are in shared memory: sending them copies nothing. */
export type AgreementJob =
  | { readonly kind: "rank"; readonly name: string; readonly scores: Float64Array }
  | {
      readonly kind: "estimate";
      readonly a: SharedColumn;
      readonly b: SharedColumn;
      readonly asked: QuestionsInWords;
      readonly variances: boolean;
    }
  | {
      readonly kind: "replicate";
      readonly columns: readonly SharedColumn[];
      readonly asked: QuestionsInWords;
      readonly plan: Plan;
      readonly from: number;
      readonly to: number;
    };

/** What each kind of job gives. */
export interface AgreementResults {
  readonly rank: SharedColumn;
  readonly estimate: StratumEstimates[];
  readonly replicate: Float64Array;
}

/** Does a job. The same job gives the same result wherever it is done. */
export function performAgreementJob<J extends AgreementJob>(job: J): AgreementResults[J["kind"]];
export function performAgreementJob(job: AgreementJob): AgreementResults[AgreementJob["kind"]] {
  const result = performed(job);
  collect(rowsOf(job));
  return result;
}

function rowsOf(job: AgreementJob): number {
  if (job.kind === "rank") return job.scores.length;
  return job.kind === "estimate" ? job.a.values.length : job.plan.unitOf.length;
}

function performed(job: AgreementJob): AgreementResults[AgreementJob["kind"]] {
  switch (job.kind) {
    case "rank":
      return shareColumn(job.name, job.scores);
    case "estimate":
      return estimatePair(job.a, job.b, parse(job.asked), job.variances);
    case "replicate":
      return replicate(job.columns, parse(job.asked), job.plan, job);
  }
}

function parse({ statistics, strata }: QuestionsInWords): Questions {
  return { statistics: statistics.map(parseStatistic), strata: strata.map(parseStratum) };
}
