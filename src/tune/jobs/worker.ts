import { parentPort } from "node:worker_threads";
import { workerData } from "piscina";
import { BadInput } from "../../problem.js";
import type { TuneProblem } from "../problem.js";
import { checkpoint } from "./checkpoint.js";
import type { JobResult, TuneJob } from "./job.js";
import { perform, searchesOf } from "./perform.js";

/** What a thread gives back: a result, or what is wrong with the input. A thread's errors are no `BadInput` where they arrive. */
export type Reply = { readonly result: JobResult } | { readonly problems: BadInput["problems"] };

/** What comes with a thread. */
export interface WorkerData {
  readonly problems: readonly TuneProblem[];
  /** Where the searches keep how far they are. */
  readonly folder: string;
}

/** What a thread of the pool runs for every job it is sent; while it searches it posts news. */
export default function worker(job: TuneJob): Reply {
  const { problems, folder } = workerData as WorkerData;
  const problem = problems[job.block]!;
  const { name } = problem;
  const onNews = (news: unknown) => parentPort?.postMessage(news);
  try {
    const observer = checkpoint({ folder, job, name, searches: searchesOf(problem, job), onNews });
    return { result: perform(problem, job, observer) };
  } catch (error) {
    if (error instanceof BadInput) return { problems: error.problems };
    throw error;
  }
}
