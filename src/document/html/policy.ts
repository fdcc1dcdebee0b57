import { createHash } from "node:crypto";

/** The content security policy of a page: its own style and scripts by their hash, pictures in the page, and nothing else. */
export function policy(style: string, scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${source(style)}`,
    `script-src ${scripts.map(source).join(" ")}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function source(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
