#!/usr/bin/env node
import { commandLine } from "./command-line.js";

process.on("SIGINT", () => process.exit(130));
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that went away (`| head`) is no failure.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
process.exitCode = await commandLine(process.argv);
