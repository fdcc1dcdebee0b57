/** A measure of the literature that is no method here, and why. */
export interface LeftOut {
  readonly label: string;
  readonly source: string;
  readonly why: string;
}

const survey = "https://arxiv.org/abs/1508.07951";

/** What the survey of Riquelme and Gonzalez-Cantergiani names and is left out; the formulas of others were seen in a text or in public code. */
export const leftOut: readonly LeftOut[] = [
  {
    label: "Topical signal",
    source: `Pal and Counts 2011, in ${survey}`,
    why: "Tweets on the topic over all tweets: a dataset here is one topic and does not know what was said off it.",
  },
  {
    label: "Information diffusion",
    source: `Pal and Counts 2011, in ${survey}`,
    why: "It asks who of the followers tweets on the topic after the account and who of the followed before it; no signal tells that yet, and the scaled and the plain form are told apart by memory alone.",
  },
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
];
