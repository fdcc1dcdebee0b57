import { existsSync } from "node:fs";

/** The browser that pages are tried in, or undefined on a machine without one, where those tests are skipped. */
export const browserPath = [process.env.CLOUTLAB_CHROMIUM ?? "/usr/bin/chromium"].find(existsSync);

export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
