import { readFileSync } from "node:fs";

/** Prints "N passed, N failed" from vitest's results. A step that stopped before or beside the tests counts as one failure. */
const [file, status] = process.argv.slice(2);

function read() {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

const { numPassedTests: passed, numFailedTests, testResults } = read();
const brokenFiles = testResults.filter(
  (result) => result.status === "failed" && result.assertionResults.every((test) => test.status !== "failed"),
);
const counted = numFailedTests + brokenFiles.length;
const failed = counted === 0 && status !== "0" ? 1 : counted;

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
