/** One bin of a calibration curve: the judgements in which a method gave its favourite a probability within `from` .. `to`. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** The mean probability of the favourite, out of fold. */
  readonly predicted: number;
  /** How often the favourite was judged the more influential; a judged tie is half. */
  readonly observed: number;
  /** Wilson's interval, as if the judgements were independent. */
  readonly low: number;
  readonly high: number;
}

/** How far the probabilities of a method can be believed. Bins without a judgement are not there. */
export interface CalibrationCurve {
  readonly method: string;
  readonly bins: readonly CalibrationBin[];
}

/** An account as the judgements rank it. */
export interface JudgedAccount {
  readonly account: string;
  /** Its strongly connected part of the judgements, 1 the largest; strengths are comparable within a part only. */
  readonly part: number;
  /** The logarithm of its Bradley-Terry (with ties: Davidson) strength, the mean of the part is 0. */
  readonly strength: number;
}

/** How a method agrees with the ranking of the accounts that the judgements give by themselves. */
export interface JudgedAgreement {
  readonly method: string;
  /** The accounts of the largest part. */
  readonly n: number;
  readonly spearman: number | null;
  readonly kendallTauB: number | null;
}

/** The ranking of the accounts that judgements give without any score, where they give one. */
export interface JudgedRanking {
  /** The judged accounts. */
  readonly accounts: number;
  /** How many groups of accounts have no judgement between them. */
  readonly components: number;
  /** How many accounts each strongly connected part has, the largest first; parts of one account have no strength. */
  readonly parts: readonly number[];
  /** The judgements within the largest part. */
  readonly judgements: number;
  /** Davidson's ν there, 0 without ties; null where there is no part of two accounts, or all are ties. */
  readonly tie: number | null;
  readonly agreement: readonly JudgedAgreement[];
  /** The accounts that have a strength, by part and descending strength. */
  readonly ranking: readonly JudgedAccount[];
}

/** Where the accounts of one label and group stand by one method, over the accounts that every method scored. */
export interface LabelRanks {
  readonly method: string;
  readonly label: string;
  /** Null for all groups together. */
  readonly group: string | null;
  readonly n: number;
  /** The best rank that any of them reaches among all scored accounts, with a label or not; ties share the smallest. */
  readonly best: number;
  /** The minimum, the quartiles and the maximum of their ranks. */
  readonly quantiles: readonly [number, number, number, number, number];
}

/** How much of the top of a method's ranking is of the class that should be above, or has no label. */
export interface TopShare {
  readonly method: string;
  readonly k: number;
  readonly share: number;
}

/** The accounts that one method does not score, beside those that it does. */
export interface LostAccounts {
  readonly method: string;
  readonly lost: number;
  readonly medianFollowers: LostAndKept;
  /** The median over accounts of their mean percentile by the other methods, 1 the highest. */
  readonly medianPercentile: LostAndKept;
}

/** A number of the accounts that are lost, and of those that are kept; null where it is unknown. */
export interface LostAndKept {
  readonly lost: number | null;
  readonly kept: number | null;
}
