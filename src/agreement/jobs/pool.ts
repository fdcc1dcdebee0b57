import { availableParallelism } from "node:os";
import { type AgreementJob, performAgreementJob, type Results } from "./job.js";

/** What does the jobs: some threads, or only the caller. */
export interface AgreementPool {
  /** The results in the order of the jobs, whoever was first. */
  run<J extends AgreementJob>(jobs: readonly J[], onDone?: (done: number) => void): Promise<Results[J["kind"]][]>;
  close(): Promise<void>;
}

/**
 * A pool of so many threads, one a processor by default; with 1 the caller does all the work itself. Run from source,
 * where no compiled worker is beside this file, the caller does so too.
 */
export async function agreementPool(threads: number = availableParallelism()): Promise<AgreementPool> {
  if (threads < 2 || import.meta.url.endsWith(".ts")) return alone;
  const { Piscina } = await import("piscina");
  const filename = new URL("./worker.js", import.meta.url).href;
  const pool = new Piscina({ filename, minThreads: threads, maxThreads: threads });
  return {
    run: <J extends AgreementJob>(jobs: readonly J[], onDone?: (done: number) => void) => {
      let done = 0;
      return Promise.all(
        jobs.map(async (job) => {
          const result: Results[J["kind"]] = await pool.run(job);
          onDone?.(++done);
          return result;
        }),
      );
    },
    close: () => pool.destroy(),
  };
}

const alone: AgreementPool = {
  async run<J extends AgreementJob>(jobs: readonly J[], onDone?: (done: number) => void) {
    const results: Results[J["kind"]][] = [];
    for (const job of jobs) {
      results.push(performAgreementJob(job));
      onDone?.(results.length);
      // Lets a signal or a progress line through.
      await new Promise(setImmediate);
    }
    return results;
  },
  close: () => Promise.resolve(),
};
