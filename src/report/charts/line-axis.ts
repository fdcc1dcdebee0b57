/** An axis of names that may stand on several lines, each row in the middle of its name. */
export const lineAxis = {
  labelExpr: "split(datum.label, '\\n')",
  labelOffset: { expr: "-7 * (length(split(datum.label, '\\n')) - 1)" },
  labelLineHeight: 14,
  labelLimit: 0,
  grid: true,
};
