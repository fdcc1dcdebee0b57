import { type Job, perform } from "./job.js";

/** What a thread of the pool runs for every job it is sent. */
export default function worker(job: Job): unknown {
  return perform(job);
}
