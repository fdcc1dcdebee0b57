import { oneLine } from "./one-line.js";

/** Text in which nothing is a command of LaTeX's. */
export function latexText(text: string): string {
  return oneLine(text).replace(/[\\{}$&#%_~^<>|"]/g, (character) => commands[character] ?? `\\${character}`);
}

const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\textquotedbl{}",
};
