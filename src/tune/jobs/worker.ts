import { parentPort } from "node:worker_threads";
import { workerData } from "piscina";
import { poolWorker } from "../../pool.js";
import type { TuneJob } from "./job.js";
import { performObserved, type TuneMaterial } from "./perform-observed.js";

/** What a thread of the pool runs for every job it is sent; while it searches it posts news. */
export default poolWorker((job: TuneJob) =>
  performObserved(workerData as TuneMaterial, job, (news) => parentPort?.postMessage(news)),
);
