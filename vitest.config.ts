import { defineConfig } from "vitest/config";

const slow = Boolean(process.env.CLOUTLAB_SLOW);
// Limits are there against hanging alone, so that no test fails on a busy machine: ten times what the longest takes, and more.
const limit = slow ? 4 * 3600_000 : 600_000;

export default defineConfig({
  test: {
    include: slow ? ["tests/**/*.slow.test.ts"] : ["tests/**/*.test.ts"],
    exclude: slow ? [] : ["tests/**/*.slow.test.ts"],
    testTimeout: limit,
    hookTimeout: limit,
    maxWorkers: 2,
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["json-summary"], reportsDirectory: "coverage" },
  },
});
