import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { productionManifest, publishedBase } from "./production-manifest.js";

/** Builds the add-in for publication: `ADDIN_BASE_URL=https://example.org/csr npm run dist`. docs/add-in.md says what to do with it. */
const house = path.resolve(import.meta.dirname, "..");
const { values } = parseArgs({ options: { out: { type: "string", default: path.join(house, "dist") } } });

function build(base) {
  const webpack = path.join(house, "node_modules/webpack/bin/webpack.js");
  const pane = path.join(values.out, "addin");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", "--output-path", pane], {
    cwd: house,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The pane could not be built; the lines above say why.");
  const manifest = path.join(values.out, "manifest.prod.xml");
  writeFileSync(manifest, productionManifest(readFileSync(path.join(house, "manifest.xml"), "utf8"), base));
  console.log(`\nPut the files of ${pane} on the web server, so that ${base}taskpane.html opens.`);
  console.log(`Then give ${manifest} to your administrator, or add it in Excel yourself; docs/add-in.md says how.`);
}

try {
  build(publishedBase(process.env.ADDIN_BASE_URL));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
