import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../docs/api/", import.meta.url));
const typedoc = `${folder}node_modules/typedoc/bin/typedoc`;
const isInstalled = existsSync(typedoc);
if (!isInstalled)
  process.stderr.write("TypeDoc is not installed: the pages of the library were not drawn. `npm run docs:api` installs it.\n");

test.skipIf(!isInstalled)("the pages of the library are drawn without a warning, and every exported function has a comment", () => {
  const options = ["--options", `${folder}typedoc.json`, "--emit", "none"];
  const { stdout, stderr, status } = spawnSync(process.execPath, [typedoc, ...options], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  expect({ said: `${stdout}${stderr}`.trim(), status }).toEqual({ said: "", status: 0 });
});
