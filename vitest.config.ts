import { defineConfig } from "vitest/config";

/** A file for the results as JSON; .ci/run sets it. */
const results = process.env["TEST_RESULTS"];

/** Rooms of pure functions: their tests may follow one another in a process that has loaded everything already. */
const pure = ["statistics", "disclosure", "studies", "benchmark"].map((room) => `test/analysis/${room}/**/*.test.ts`);
pure.push("test/instrument/{csr,messages,reader,scoring}/**/*.test.ts", "test/instrument/*.test.ts");

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      { extends: true, test: { name: "whole", include: ["test/**/*.test.ts"], exclude: pure } },
    ],
    globalSetup: ["test/addin/build/build-folder.ts"],
    // Each file in its own process: workers, DuckDB and LibreOffice do not meet.
    pool: "forks",
    // Many tests wait for LibreOffice or Chromium; by default two cores would get a single worker.
    maxWorkers: 2,
    // Starting LibreOffice on a busy machine takes its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // So does a page in Chromium.
    expect: { poll: { timeout: 15_000 } },
    reporters: results === undefined ? ["default"] : ["default", ["json", { outputFile: results }]],
    coverage: { provider: "v8", include: ["instrument/**/*.ts", "addin/**/*.ts", "analysis/**/*.ts"] },
  },
});
