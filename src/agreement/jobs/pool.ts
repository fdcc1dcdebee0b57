import { availableParallelism } from "node:os";
import { openPool, type Pool } from "../../pool.js";
import { type AgreementJob, type AgreementResults, performAgreementJob } from "./job.js";

/** What does the jobs of a comparison: some threads, or only the caller. */
export type AgreementPool = Pool<AgreementJob, AgreementResults>;

/** A pool of so many threads, one a processor by default; with 1 the caller does all the work itself. */
export function agreementPool(threads: number = availableParallelism()): Promise<AgreementPool> {
  const worker = new URL("./worker.js", import.meta.url);
  return openPool<AgreementJob, AgreementResults>({
    worker,
    threads: threads < 2 ? 0 : threads,
    perform: performAgreementJob,
  });
}
