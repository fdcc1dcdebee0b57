import { existsSync } from "node:fs";

/** The browser that pages are tried in, or undefined on a machine without one, where those tests are skipped. */
export const browserPath = [process.env.CLOUTLAB_CHROMIUM ?? "/usr/bin/chromium"].find(existsSync);

/** Milliseconds that a browser may take for anything. It is there against hanging alone. */
export const browserLimit = 300_000;

export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
