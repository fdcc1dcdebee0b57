import { z } from "zod";
import { defineMethod } from "../method.js";
import { followersOn } from "./parts/audience-on.js";
import { columnsOf } from "./parts/columns.js";
import { sumKnown } from "./parts/sum-known.js";

/**
 * The baseline that every score must beat: how many follow. On each network the number that the profile shows, or where
 * that is unknown the followers among the dataset's own accounts; then the sum over networks. NaN where no network knows.
 */
export const followers = defineMethod({
  label: "Followers",
  about: "How many accounts follow it, on all networks together.",
  formula: "sum over networks of followers",
  source: "baseline",
  networks: [],
  scale: null,
  needs: ["*.followers*"],
  uses: [],
  exempt: {
    "beyond-followers": "It is the follower count itself.",
  },
  params: z.strictObject({}),
  score({ table }) {
    const networks = new Set([...columnsOf(table, "*.followers", "*.followers-observed").keys()].map(networkOf));
    return sumKnown(
      [...networks].map((network) => followersOn(network, table)),
      table.accounts.length,
    );
  },
});

function networkOf(id: string): string {
  return id.slice(0, id.lastIndexOf("."));
}
