import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { count } from "../../evaluation/truth/count.js";
import { bestOf, type SearchProgress, type SearchState } from "../../solvers/search.js";
import { tunedFile } from "../tuned-file.js";
import { jobKey, type SearchNews, type TuneJob } from "./job.js";
import type { Observer, RunningSearch } from "./observer.js";
import { readable, writeWhole } from "./write-whole.js";

export interface CheckpointOptions {
  /** The folder of the journal. */
  readonly folder: string;
  readonly job: TuneJob;
  /** What the tuned method is called. */
  readonly name: string;
  /** How many searches the job makes. */
  readonly searches: number;
  onNews(news: SearchNews): void;
  /** Milliseconds from any moment. It decides when something is kept, never what is found. */
  readonly clock?: () => number;
}

const everyMilliseconds = 500;
const newsMilliseconds = 200;
// What is kept is kept less often where that takes long: it costs two per cent of the time at most.
const leastRatio = 50;

/**
 * Keeps where the searches of a job are, every half second or so, in a file beside the journal; of the job that the method is handed over
 * from also the method as good as it is so far. The file is whole whenever it is looked at.
 */
export function checkpoint({ folder, job, name, searches, onNews, clock = now }: CheckpointOptions): Observer {
  const path = pathOf(folder, job);
  const kept = read(path, job);
  let [written, said, cost] = [clock(), clock(), 0];
  const say = (progress: SearchProgress, running: RunningSearch) => {
    const best = bestOf(progress);
    const evaluations = progress.state.evaluated + progress.values.length;
    const finished = Object.values(kept).filter(({ state }) => state.finished !== null).length;
    onNews({
      job,
      share: Math.min(1, (finished + (progress.state.finished ? 0 : evaluations / running.budget)) / searches),
      evaluations,
      best: best && running.measure(Float64Array.from(best.point), best.value),
    });
  };
  const write = (search: string, progress: SearchProgress, running: RunningSearch) => {
    kept[search] = progress;
    const best = job.kind === "whole" ? bestOf(progress) : null;
    if (best) {
      const form = running.form(Float64Array.from(best.point));
      writeWhole(join(folder, `${name}.yaml`), tunedFile(name, form, unfinished(progress)));
    }
    // Last, so that what is said to be kept has its method beside it.
    writeWhole(path, JSON.stringify([jobKey(job), kept]));
  };
  return {
    progressOf: (search) => kept[search],
    onProgress(search, progress, running) {
      if (progress.state.finished !== null) kept[search] = { ...progress, state: onlyResult(progress.state) };
      const at = clock();
      if (at - said >= newsMilliseconds) {
        said = at;
        say(progress, running);
      }
      if (at - written < Math.max(everyMilliseconds, leastRatio * cost)) return;
      write(search, kept[search]?.state.finished ? kept[search] : progress, running);
      written = clock();
      cost = written - at;
    },
  };
}

/** Forgets where the searches of a job were. */
export function forgetCheckpoint(folder: string, job: TuneJob): void {
  rmSync(pathOf(folder, job), { force: true });
}

function now(): number {
  return performance.now();
}

function unfinished({ state, values }: SearchProgress) {
  return {
    warning: `the tuning was interrupted in the midst of a search: this is the best of ${count(state.evaluated + values.length, "evaluation")}, and nothing is known of how good it is on accounts that it has not seen`,
  };
}

// What is left to know of a search that is finished.
function onlyResult({ domain, seed, budget, evaluated, best, finished }: SearchState): SearchState {
  return { domain, seed, budget, evaluated, asked: [], best, finished };
}

function pathOf(folder: string, job: TuneJob): string {
  return join(folder, `searches-${createHash("sha256").update(jobKey(job)).digest("hex").slice(0, 12)}.json`);
}

function read(path: string, job: TuneJob): Record<string, SearchProgress> {
  if (!existsSync(path)) return {};
  const found = readable(readFileSync(path, "utf8"));
  const [key, kept] = (Array.isArray(found) ? found : []) as [string?, Record<string, SearchProgress>?];
  return kept && key === jobKey(job) ? kept : {};
}
