import { workerData } from "piscina";
import { type Job, type JobResult, perform } from "./job.js";
import type { Problem } from "./problem.js";

/** What a thread of the pool runs for every job it is sent; the problems came with the thread. */
export default function worker(job: Job): JobResult {
  return perform((workerData as readonly Problem[])[job.block]!, job);
}
