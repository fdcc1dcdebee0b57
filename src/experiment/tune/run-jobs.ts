import type { TuneCrew } from "./crew.js";
import type { Job, JobResult } from "./job.js";
import type { Journal } from "./journal.js";

/** Does what the journal does not have yet, and keeps it there. Results are in the order of the jobs, as JSON has them. */
export async function runJobs(
  jobs: readonly Job[],
  crew: TuneCrew,
  journal: Journal,
  onDone: (done: number, result: JobResult) => void,
): Promise<JobResult[]> {
  const keyOf = (job: Job) => JSON.stringify(job);
  const missing = jobs.filter((job) => journal.find(keyOf(job)) === undefined);
  let done = jobs.length - missing.length;
  const made = new Map<string, JobResult>();
  await crew.run(missing, (job, result) => {
    // Through JSON, so that a result is the same whether it was kept or not.
    const kept = JSON.parse(JSON.stringify(result)) as JobResult;
    made.set(keyOf(job), kept);
    journal.keep(keyOf(job), kept);
    onDone(++done, kept);
  });
  return jobs.map((job) => made.get(keyOf(job)) ?? (journal.find(keyOf(job)) as JobResult));
}
