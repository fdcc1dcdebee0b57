import { BadInput } from "./problem.js";

/** A piece of work that a thread can do by itself: what kind it is, and what it needs, as plain data. */
export interface PoolJob {
  readonly kind: string;
}

/** What does jobs of some kinds, each of which gives a result of its own type. */
export interface Pool<Job extends PoolJob, Results extends Record<Job["kind"], unknown>, News = never> {
  /** The results in the order of the jobs, whoever was first; each is told when it is there, and what a job posts before. */
  run<J extends Job>(
    jobs: readonly J[],
    onDone?: (job: J, result: Results[J["kind"]], done: number) => void,
    onNews?: (news: News) => void,
  ): Promise<Results[J["kind"]][]>;
  close(): Promise<void>;
}

export interface PoolOptions<Job extends PoolJob, Results, News> {
  /** The module that a thread runs: its default export is `poolWorker(perform)`. */
  readonly worker: URL;
  /** How many threads; with 0 the caller does all the work itself, as it does where it runs from source. */
  readonly threads: number;
  /** What every thread is given when it starts. */
  readonly workerData?: unknown;
  /** Does a job in the caller. */
  readonly perform: (job: Job, onNews: (news: News) => void) => Results[keyof Results];
}

/** A pool of threads, or of the caller alone. The same jobs give the same results for any number of threads. */
export async function openPool<Job extends PoolJob, Results extends Record<Job["kind"], unknown>, News = never>({
  worker,
  threads,
  workerData,
  perform,
}: PoolOptions<Job, Results, News>): Promise<Pool<Job, Results, News>> {
  // From source there is no compiled worker beside this file.
  if (threads < 1 || import.meta.url.endsWith(".ts")) return callerAlone(perform);
  const { Piscina } = await import("piscina");
  const pool = new Piscina({ filename: worker.href, minThreads: threads, maxThreads: threads, workerData });
  let tell: (news: News) => void = () => undefined;
  pool.on("message", (news: News) => tell(news));
  return {
    run<J extends Job>(
      jobs: readonly J[],
      onDone?: (job: J, result: Results[J["kind"]], done: number) => void,
      onNews: (news: News) => void = () => undefined,
    ) {
      tell = onNews;
      let done = 0;
      return Promise.all(
        jobs.map(async (job) => {
          const result = resultOf<Results[J["kind"]]>(await pool.run(job));
          onDone?.(job, result, ++done);
          return result;
        }),
      );
    },
    close: () => pool.destroy(),
  };
}

/** What a thread gives back: a result, or what is wrong with the input. A thread's errors are no `BadInput` where they arrive. */
type Reply<Result> = { readonly result: Result } | { readonly problems: BadInput["problems"] };

/** What a thread runs for every job that it is sent. */
export function poolWorker<Job, Result>(perform: (job: Job) => Result): (job: Job) => Reply<Result> {
  return (job) => {
    try {
      return { result: perform(job) };
    } catch (error) {
      if (error instanceof BadInput) return { problems: error.problems };
      throw error;
    }
  };
}

function resultOf<Result>(reply: Reply<Result>): Result {
  if ("problems" in reply) throw new BadInput(...reply.problems);
  return reply.result;
}

function callerAlone<Job extends PoolJob, Results extends Record<Job["kind"], unknown>, News>(
  perform: PoolOptions<Job, Results, News>["perform"],
): Pool<Job, Results, News> {
  return {
    async run<J extends Job>(
      jobs: readonly J[],
      onDone?: (job: J, result: Results[J["kind"]], done: number) => void,
      onNews: (news: News) => void = () => undefined,
    ) {
      const results: Results[J["kind"]][] = [];
      for (const job of jobs) {
        const result = perform(job, onNews) as Results[J["kind"]];
        onDone?.(job, result, results.push(result));
        // Lets a signal or a progress line through.
        await new Promise(setImmediate);
      }
      return results;
    },
    close: () => Promise.resolve(),
  };
}
