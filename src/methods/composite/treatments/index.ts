import type { ColumnStep } from "../step.js";
import { clamp } from "./clamp.js";
import { log } from "./log.js";
import { logFromMinimum } from "./log-from-minimum.js";
import { winsorise } from "./winsorise.js";
import { winsoriseOrLog } from "./winsorise-or-log.js";
import { winsorisePoints } from "./winsorise-points.js";
import { winsoriseQuantiles } from "./winsorise-quantiles.js";

/** The registry of treatments. */
export const treatments = {
  clamp,
  log,
  "log-from-minimum": logFromMinimum,
  winsorise,
  "winsorise-or-log": winsoriseOrLog,
  "winsorise-points": winsorisePoints,
  "winsorise-quantiles": winsoriseQuantiles,
} satisfies Record<string, ColumnStep>;
