// Compiles src/solvers/kernel/pairs.wat and writes it beside it, for programs that have no compiler of WebAssembly.
// Needed after a change there; a test tells when it was forgotten.
import { readFileSync, writeFileSync } from "node:fs";
import wabt from "wabt";

const place = new URL("../src/solvers/kernel/", import.meta.url);
const { parseWat } = await wabt();
const { buffer } = parseWat("pairs.wat", readFileSync(new URL("pairs.wat", place), "utf8"), { simd: true }).toBinary(
  {},
);
const lines = Buffer.from(buffer)
  .toString("base64")
  .match(/.{1,110}/g);
const code = `// Written by scripts/kernel.mjs from pairs.wat.
export const pairsCode = [
${lines.map((line) => `  "${line}",`).join("\n")}
].join("");
`;
writeFileSync(new URL("pairs-code.ts", place), code);
