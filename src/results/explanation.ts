import { z } from "zod";
import { finiteOrNull, resultFormat } from "./result-format.js";

const graphPlace = z
  .object({
    graph: z.string(),
    /** How many others have an edge to it, and the sum of these edges' weights. */
    from: z.number(),
    received: z.number(),
    /** To how many others it has an edge, and the sum of these edges' weights. */
    to: z.number(),
    made: z.number(),
  })
  .readonly();

const topicRating = z
  .object({
    method: z.string(),
    topic: z.string(),
    account: z.string(),
    score: z.number(),
    posts: z.number(),
    reactions: z.number(),
    actors: z.number(),
    /** Among the accounts with enough evidence on the topic; ties share a rank. */
    rank: z.number(),
  })
  .readonly();

const networkPart = z.object({ network: z.string(), contribution: finiteOrNull, share: finiteOrNull }).readonly();

const signalPart = z
  .object({
    signal: z.string(),
    about: z.string(),
    value: finiteOrNull,
    contribution: finiteOrNull,
    share: finiteOrNull,
  })
  .readonly();

const methodExplanation = z
  .object({
    method: z.string(),
    label: z.string(),
    /** Null where the method cannot say. */
    score: finiteOrNull,
    /** 1 is the highest; ties share the smallest. */
    rank: finiteOrNull,
    /** Accounts that the method scored. */
    of: z.number(),
    /** The sum of the contributions, before the final scaling; null for a method that is not additive. */
    total: finiteOrNull,
    /** What the signals of each network contribute together, and which share of the total that is. */
    networks: z.array(networkPart).readonly(),
    /** Where it stands in the graphs that the method runs on. */
    graphs: z.array(graphPlace).readonly(),
    /** The signals that contribute, the largest first. */
    signals: z.array(signalPart).readonly(),
  })
  .readonly();

const explanation = z
  .object({
    version: z.literal(1),
    account: z.string(),
    name: z.string(),
    methods: z.array(methodExplanation).readonly(),
    topics: z.array(topicRating).readonly(),
  })
  .readonly();

/** Where an account stands in a graph: how many others have an edge to it and it to them, and how often by weight. */
export type GraphPlace = z.infer<typeof graphPlace>;

/** How expert an account is in a topic by one method, and on what evidence. */
export type TopicRating = z.infer<typeof topicRating>;

/** Where the score of an account by one method comes from. */
export type MethodExplanation = z.infer<typeof methodExplanation>;

/** Where one account's scores come from: what its owner would ask. */
export type Explanation = z.infer<typeof explanation>;

/** How an explanation is written and read. */
export const explanationFormat = resultFormat(explanation);
