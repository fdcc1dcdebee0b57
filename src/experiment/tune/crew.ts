import { availableParallelism } from "node:os";
import { BadInput } from "../../problem.js";
import { type Job, type JobResult, perform } from "./job.js";
import type { Problem } from "./problem.js";
import type { Reply } from "./worker.js";

/** Those who do the jobs of a tuning: some threads, or only the caller. */
export interface TuneCrew {
  /** The results in the order of the jobs, whoever was first; each is told when it is there. */
  run(jobs: readonly Job[], onDone: (job: Job, result: JobResult) => void): Promise<JobResult[]>;
  close(): Promise<void>;
}

/** A crew of so many threads, one a processor by default. Run from source, where no compiled worker is, the caller does all. */
export async function tuneCrew(problems: readonly Problem[], threads = availableParallelism()): Promise<TuneCrew> {
  if (threads < 2 || import.meta.url.endsWith(".ts")) return alone(problems);
  const { Piscina } = await import("piscina");
  const filename = new URL("./worker.js", import.meta.url).href;
  const pool = new Piscina({ filename, minThreads: threads, maxThreads: threads, workerData: problems });
  return {
    run: (jobs, onDone) =>
      Promise.all(
        jobs.map(async (job) => {
          const reply: Reply = await pool.run(job);
          if ("problems" in reply) throw new BadInput(...reply.problems);
          const { result } = reply;
          onDone(job, result);
          return result;
        }),
      ),
    close: () => pool.destroy(),
  };
}

function alone(problems: readonly Problem[]): TuneCrew {
  return {
    async run(jobs, onDone) {
      const results: JobResult[] = [];
      for (const job of jobs) {
        const result = perform(problems[job.block]!, job);
        results.push(result);
        onDone(job, result);
        // Lets a signal or a progress line through.
        await new Promise(setImmediate);
      }
      return results;
    },
    close: () => Promise.resolve(),
  };
}
