import { received } from "./parts/received.js";

/** The mentions an account received, on all networks; see `received`. */
export const mentionsReceived = received({ measure: "mentions", label: "Mentions received" });
