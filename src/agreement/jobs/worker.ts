import { poolWorker } from "../../pool.js";
import { performAgreementJob } from "./job.js";

/** What a thread of the pool runs for every job it is sent. */
export default poolWorker(performAgreementJob);
