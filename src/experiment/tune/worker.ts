import { workerData } from "piscina";
import { BadInput } from "../../problem.js";
import { type Job, type JobResult, perform } from "./job.js";
import type { Problem } from "./problem.js";

/** What a thread gives back: a result, or what is wrong with the input. A thread's errors are no `BadInput` where they arrive. */
export type Reply = { readonly result: JobResult } | { readonly problems: BadInput["problems"] };

/** What a thread of the pool runs for every job it is sent; the problems came with the thread. */
export default function worker(job: Job): Reply {
  try {
    return { result: perform((workerData as readonly Problem[])[job.block]!, job) };
  } catch (error) {
    if (error instanceof BadInput) return { problems: error.problems };
    throw error;
  }
}
