import { isStringLiteral, type Node } from "typescript/unstable/ast";
import { callIn, type Way } from "./schema-source.js";

/** What a schema says of itself to those who write files, as a sentence; "" where it says nothing. */
export function schemaComment(schema: Node, way: Way): string {
  const about = saidIn(schema, "describe");
  const text = about && isStringLiteral(about) ? sentence(about.text) : "";
  const preset = way === "input" ? (saidIn(schema, "default") ?? saidIn(schema, "prefault")) : undefined;
  return [text, preset ? `By default \`${preset.getText()}\`.` : ""].filter(Boolean).join(" ");
}

function saidIn(schema: Node, word: string): Node | undefined {
  const call = callIn(schema);
  return call?.of && (call.name === word ? call.given[0] : saidIn(call.of, word));
}

function sentence(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}.`;
}
