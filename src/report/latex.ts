/** A table in the style of booktabs; its caption and cells are LaTeX already, the first row is the heading. */
export function latexTable(
  caption: string,
  columns: string,
  [head = [], ...body]: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `    ${cells.join(" & ")} \\\\`;
  return [
    "\\begin{table}",
    "  \\centering",
    `  \\caption{${caption}}`,
    `  \\begin{tabular}{${columns}}`,
    "    \\toprule",
    line(head),
    "    \\midrule",
    ...body.map(line),
    "    \\bottomrule",
    "  \\end{tabular}",
    "\\end{table}\n",
  ].join("\n");
}
