import type { TuneProblem } from "../problem.js";
import { checkpoint } from "./checkpoint.js";
import type { SearchNews, TuneJob, TuneResults } from "./job.js";
import { performTuneJob, searchesOf } from "./perform.js";

/** What the jobs of a tuning are done with. */
export interface TuneMaterial {
  readonly problems: readonly TuneProblem[];
  /** Where the searches keep how far they are. */
  readonly folder: string;
}

/** Does a job whose searches keep how far they are, and tell it now and then. */
export function performObserved(
  { problems, folder }: TuneMaterial,
  job: TuneJob,
  onNews: (news: SearchNews) => void,
): TuneResults[TuneJob["kind"]] {
  const problem = problems[job.block]!;
  const { name } = problem;
  const observer = checkpoint({ folder, job, name, searches: searchesOf(problem, job), onNews });
  return performTuneJob(problem, job, observer);
}
