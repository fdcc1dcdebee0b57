import { availableParallelism } from "node:os";
import { openPool, type Pool } from "../../pool.js";
import type { TuneProblem } from "../problem.js";
import type { SearchNews, TuneJob, TuneResults } from "./job.js";
import { performObserved, type TuneMaterial } from "./perform-observed.js";

/** What does the jobs of a tuning, and tells how far their searches are. */
export interface TunePool extends Pool<TuneJob, TuneResults, SearchNews> {
  /** Where unfinished searches are kept. */
  readonly folder: string;
}

/** A pool of so many threads, one a processor by default, also where it is one: the caller then hears of an interruption. */
export async function tunePool(
  problems: readonly TuneProblem[],
  folder: string,
  threads = availableParallelism(),
): Promise<TunePool> {
  const workerData: TuneMaterial = { problems, folder };
  const pool = await openPool<TuneJob, TuneResults, SearchNews>({
    worker: new URL("./worker.js", import.meta.url),
    threads: Math.max(1, threads),
    workerData,
    perform: (job, onNews) => performObserved(workerData, job, onNews),
  });
  return { folder, ...pool };
}
