/** An axis of names that were wrapped to several lines by line breaks, which Vega only honours when the label is a list of lines. */
export const lineAxis = {
  labelExpr: "split(datum.label, '\\n')",
  labelOffset: { expr: "-7 * (length(split(datum.label, '\\n')) - 1)" },
  labelLineHeight: 14,
  labelLimit: 0,
  grid: true,
};
