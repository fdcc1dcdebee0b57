import { received } from "./parts/received.js";

/** The likes an account received, on all networks; see `received`. */
export const likesReceived = received({ measure: "likes", label: "Likes received" });
