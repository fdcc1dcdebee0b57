import { forgetCheckpoint } from "./checkpoint.js";
import { jobKey, type SearchNews, type TuneJob, type TuneResults } from "./job.js";
import type { Journal } from "./journal.js";
import type { TunePool } from "./pool.js";

/** Told how many jobs are done, those that are under way by their share, and what is new: a result, or how far a search is. */
export type OnJobs = (
  done: number,
  what: { readonly result: TuneResults[TuneJob["kind"]] } | { readonly news: SearchNews },
) => void;

/** Does what the journal does not have yet, and keeps it there. Results are in the order of the jobs, as JSON has them. */
export async function runJobs<Job extends TuneJob>(
  jobs: readonly Job[],
  pool: TunePool,
  journal: Journal,
  onJobs: OnJobs,
): Promise<TuneResults[Job["kind"]][]> {
  type Result = TuneResults[Job["kind"]];
  const missing = jobs.filter((job) => journal.find(jobKey(job)) === undefined);
  const made = new Map<string, Result>();
  // What was found before an interruption is part of what has been found.
  for (const job of jobs) {
    const kept = journal.find(jobKey(job));
    if (kept !== undefined) onJobs(jobs.length - missing.length, { result: kept as Result });
  }
  const underWay = new Map<string, number>();
  const done = () => jobs.length - missing.length + made.size + [...underWay.values()].reduce((a, b) => a + b, 0);
  const onDone = (job: Job, result: Result) => {
    // Through JSON, so that a result is the same whether it was kept or not.
    const kept = JSON.parse(JSON.stringify(result)) as Result;
    made.set(jobKey(job), kept);
    underWay.delete(jobKey(job));
    journal.keep(jobKey(job), kept);
    forgetCheckpoint(pool.folder, job);
    onJobs(done(), { result: kept });
  };
  await pool.run(missing, onDone, (news) => {
    // News can arrive after the result, by another way.
    if (made.has(jobKey(news.job))) return;
    underWay.set(jobKey(news.job), news.share);
    onJobs(done(), { news });
  });
  return jobs.map((job) => made.get(jobKey(job)) ?? (journal.find(jobKey(job)) as Result));
}
