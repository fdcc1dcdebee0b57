/** What every evaluation carries, so that it also says whether a method is worth more than a follower count. */
export const baselines = ["followers", "equal-weights"];
