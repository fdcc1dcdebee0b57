/** A measure of the literature, or a part of one, that is no method here, and why. */
export interface LeftOut {
  readonly label: string;
  readonly source: string;
  readonly why: string;
}

const survey = "https://arxiv.org/abs/1508.07951";

/** What the survey of Riquelme and Gonzalez-Cantergiani names and is left out; the formulas of others were seen in a text or in public code. */
export const leftOut: readonly LeftOut[] = [
  {
    label: "Content and conversation",
    source: `Hatcher, in ${survey}`,
    why: "A quarter content and three quarters conversation, of which no formula says how either is counted.",
  },
  {
    label: "IARank",
    source: "Cappelletti and Sastry 2012",
    why: "Neither its formula nor its weights were found in a text that could be read.",
  },
  {
    label: "InfluenceTracker",
    source: "Razis and Anagnostopoulos 2014, https://arxiv.org/abs/1404.5239",
    why: "The paper exists; its formula could not be verified.",
  },
  {
    label: "AAI, Action-Reaction, StarRank, LeadRank, DiscussRank, InfRank, SpreadRank, ProfileRank, TURank, KHYRank",
    source: survey,
    why: "Names only: no formula was found in a text that could be read.",
  },
  {
    label: "The further points of Kred",
    source: "https://docs.score.kred/docs/scoring-influenc",
    why: "More than ten for an action by somebody with more than 10,000 followers, and some for a new follower: the amounts were never published, nor the shape of its scale, so that kred-points has none of them.",
  },
  {
    label: "Later steps of a share cascade",
    source: "what twitter-impact would discount",
    why: "Interactions say who shared whose post and not from whom they had it, and nor do the datasets with import recipes: a share of a share counts like a share of the post.",
  },
];
