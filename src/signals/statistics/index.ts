import type { SignalStatistic } from "../signal-statistic.js";
import { activeDays } from "./active-days.js";
import { actors } from "./actors.js";
import { bestPost } from "./best-post.js";
import { damped } from "./damped.js";
import { engaged } from "./engaged.js";
import { hIndex } from "./h-index.js";
import { perPost } from "./per-post.js";
import { posts } from "./posts.js";
import { reach } from "./reach.js";
import { selective } from "./selective.js";
import { total } from "./total.js";
import { unprompted } from "./unprompted.js";

/** The registry: a statistic is one file and one word here. */
export const statistics = {
  actors,
  activeDays,
  bestPost,
  damped,
  engaged,
  hIndex,
  perPost,
  posts,
  reach,
  selective,
  total,
  unprompted,
} satisfies Record<string, SignalStatistic>;
