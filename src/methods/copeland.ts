import { copelandMajority } from "./parts/copeland.js";
import { fusion } from "./parts/fusion.js";
import { unscoredLast } from "./parts/unscored-last.js";

/**
 * Copeland's rule over other methods: the accounts that more methods put below an account than above it, less those that
 * more put above. A method that ties two accounts takes no side; one that scores only one of them sides with it. NaN for
 * an account that no method scores. It looks at every pair of accounts. (The other definition of that name, row sums of
 * shares of methods, is the Borda count over the number of methods.)
 */
export const copeland = fusion({
  label: "Copeland's rule",
  about: "The accounts that an account beats by a majority of other methods, less those that beat it.",
  formula: "accounts beaten by most methods, ties half",
  source: "Montague and Aslam 2002, https://doi.org/10.1145/584792.584881",
  params: {},
  combine: (columns) =>
    copelandMajority(
      unscoredLast(columns),
      columns.map(() => 1),
    ),
});
