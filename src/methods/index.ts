import type { Method } from "../method.js";
import { equalWeights } from "./equal-weights.js";
import { followers } from "./followers.js";
import { legacyMultiSignal } from "./legacy-multi-signal.js";
import { likesReceived } from "./likes-received.js";
import { mentionsReceived } from "./mentions-received.js";
import { repliesReceived } from "./replies-received.js";
import { sharesReceived } from "./shares-received.js";
import { twitterImpact } from "./twitter-impact.js";

/** The registry: a method is one file and one word here. */
const registry = {
  equalWeights,
  followers,
  legacyMultiSignal,
  likesReceived,
  mentionsReceived,
  repliesReceived,
  sharesReceived,
  twitterImpact,
} satisfies Record<string, Method>;

/** All methods by id. The id of `sharesReceived` is `shares-received`, which is also the name of its file. */
export const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries<Method>(registry).map(([word, method]) => [idOf(word), method]),
);

function idOf(word: string): string {
  return word.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
