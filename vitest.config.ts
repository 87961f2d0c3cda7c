import { defineConfig } from "vitest/config";

/** A file for the results as JSON; .ci/run sets it. */
const results = process.env["TEST_RESULTS"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Each file in its own process: workers, DuckDB and LibreOffice do not meet.
    pool: "forks",
    // Starting LibreOffice on a busy machine takes its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: results === undefined ? ["default"] : ["default", ["json", { outputFile: results }]],
    coverage: { provider: "v8", include: ["instrument/**/*.ts", "addin/**/*.ts", "analysis/**/*.ts"] },
  },
});
