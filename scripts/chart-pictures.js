import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";

/** Draws the pictures of docs/charts.md from the samples, in both languages. Run after a change of a chart: `npm run build && node scripts/chart-pictures.js`. */
const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, "docs/charts");
const company = "samples/clients/2025/【示例安泰涂料017】社会责任自评 2025.xlsx";

const calls = [
  [
    "areas",
    "industries",
    "years",
    "maturity",
    "compliance",
    "size-boxes",
    "distribution",
    "alignment",
    "yearly-means",
    "panel",
    "samples/clients",
  ],
  // The samples have few initiatives that answer an event, and a strip shows single companies anyway.
  ["response-times", "strip", "ranks", "samples/clients", "--consultant"],
  ["risks", "priorities", company],
];

rmSync(folder, { recursive: true, force: true });
for (const language of ["zh", "en"]) {
  for (const words of calls) {
    const argv = ["dist/analysis/cli.js", "chart", ...words, "--out", folder, "--lang", language, "--quiet"];
    try {
      execFileSync(process.execPath, argv, { cwd: root, stdio: ["ignore", "inherit", "ignore"] });
    } catch (error) {
      // Some of the samples are damaged on purpose, which is status 3.
      if (error.status !== 3) throw error;
    }
  }
}
