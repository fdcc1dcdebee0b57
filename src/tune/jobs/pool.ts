import { availableParallelism } from "node:os";
import { BadInput } from "../../problem.js";
import type { TuneProblem } from "../problem.js";
import { checkpoint } from "./checkpoint.js";
import type { JobResult, SearchNews, TuneJob } from "./job.js";
import { perform, searchesOf } from "./perform.js";
import type { Reply, WorkerData } from "./worker.js";

/** What does the jobs of a tuning. */
export interface TunePool {
  /** Where unfinished searches are kept. */
  readonly folder: string;
  /** The results in the order of the jobs, whoever was first; each is told when it is there, and of searches how far they are. */
  run(
    jobs: readonly TuneJob[],
    onDone: (job: TuneJob, result: JobResult) => void,
    onNews: (news: SearchNews) => void,
  ): Promise<JobResult[]>;
  close(): Promise<void>;
}

/**
 * A pool of so many threads, one a processor by default, also where it is one: the caller then hears of an interruption. Run from
 * source, where no compiled worker is, the caller does all.
 */
export async function tunePool(
  problems: readonly TuneProblem[],
  folder: string,
  threads = availableParallelism(),
): Promise<TunePool> {
  if (import.meta.url.endsWith(".ts")) return alone(problems, folder);
  const { Piscina } = await import("piscina");
  const filename = new URL("./worker.js", import.meta.url).href;
  const count = Math.max(1, threads);
  const workerData: WorkerData = { problems, folder };
  const pool = new Piscina({ filename, minThreads: count, maxThreads: count, workerData });
  let tell: (news: SearchNews) => void = () => undefined;
  pool.on("message", (news: SearchNews) => tell(news));
  return {
    folder,
    run(jobs, onDone, onNews) {
      tell = onNews;
      return Promise.all(
        jobs.map(async (job) => {
          const reply: Reply = await pool.run(job);
          if ("problems" in reply) throw new BadInput(...reply.problems);
          const { result } = reply;
          onDone(job, result);
          return result;
        }),
      );
    },
    close: () => pool.destroy(),
  };
}

function alone(problems: readonly TuneProblem[], folder: string): TunePool {
  return {
    folder,
    async run(jobs, onDone, onNews) {
      const results: JobResult[] = [];
      for (const job of jobs) {
        const problem = problems[job.block]!;
        const { name } = problem;
        const observer = checkpoint({ folder, job, name, searches: searchesOf(problem, job), onNews });
        const result = perform(problem, job, observer);
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
