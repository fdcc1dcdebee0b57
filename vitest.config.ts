import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: process.env.CLOUTLAB_SLOW ? ["tests/**/*.slow.test.ts"] : ["tests/**/*.test.ts"],
    exclude: process.env.CLOUTLAB_SLOW ? [] : ["tests/**/*.slow.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
