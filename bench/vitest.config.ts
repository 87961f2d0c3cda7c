import { defineConfig } from "vitest/config";

/** For what is measured through vitest, since it needs the test bed of the add-in. */
export default defineConfig({
  test: { include: ["bench/addin.ts"], globalSetup: ["test/addin/build/build-folder.ts"], pool: "forks", reporters: ["default"] },
});
