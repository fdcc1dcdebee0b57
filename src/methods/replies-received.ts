import { received } from "./parts/received.js";

/** The replies an account received, on all networks; see `received`. */
export const repliesReceived = received({ measure: "replies", label: "Replies received" });
