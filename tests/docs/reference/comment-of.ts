import type { Symbol as Declared } from "typescript/unstable/sync";
import type { Compiled } from "./compiler.js";
import type { Comment } from "./entry.js";

/** The doc comment of something; its texts are empty where there is none. */
export function commentOf(symbol: Declared | undefined, { checker }: Compiled): Comment {
  const tags = (symbol?.getJsDocTags(checker) ?? []).map(({ name, text = "" }) => ({ name, text: text.trim() }));
  const texts = (wanted: string) => tags.filter(({ name }) => name === wanted).map(({ text }) => text);
  const params = tags.flatMap(({ name, text }, i): [string, string][] => {
    const [, param = "", about = ""] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
    return name === "param" ? [[param, [about, presetAt(tags, i + 1)].join(" ").trim()]] : [];
  });
  return {
    text: [symbol?.getDocumentationComment(checker).trim() ?? "", presetAt(tags, 0)].join(" ").trim(),
    params: new Map(params),
    returns: texts("returns").join(" "),
    throws: texts("throws"),
    examples: texts("example"),
    internal: tags.some(({ name }) => name === "internal"),
  };
}

// A default belongs to the parameter before it, or to the whole where it comes first.
function presetAt(tags: readonly { readonly name: string; readonly text: string }[], at: number): string {
  const tag = tags[at];
  return tag?.name === "defaultValue" ? `By default ${tag.text}.` : "";
}
