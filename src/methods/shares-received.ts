import { received } from "./parts/received.js";

/** The shares an account received, on all networks; see `received`. */
export const sharesReceived = received({ measure: "shares", label: "Shares received" });
