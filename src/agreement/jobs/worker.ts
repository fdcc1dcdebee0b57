import { type AgreementJob, performAgreementJob } from "./job.js";

/** What a thread of the pool runs for every job it is sent. */
export default function worker(job: AgreementJob): unknown {
  return performAgreementJob(job);
}
