import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Starts and stops Excel with the add-in: `npm start`, `npm stop`. Excel must be on this computer. */
const house = path.resolve(import.meta.dirname, "..");
const [task] = process.argv.slice(2);
const names = { aix: "AIX", android: "Android", freebsd: "FreeBSD", linux: "Linux", openbsd: "OpenBSD", sunos: "Solaris" };
const instead =
  "Run `npm run dev-server` and add manifest.xml in Excel on the web (Home > Add-ins > More add-ins > Upload my add-in), " +
  "or build it for a web server with `npm run dist`; docs/add-in.md describes both.";

function debug() {
  const program = fileURLToPath(import.meta.resolve("office-addin-debugging/cli.js"));
  const server = ["--dev-server", "npm run dev-server", "--dev-server-port", "3000", "--app", "excel"];
  const options = [program, task, "manifest.xml", "desktop", ...(task === "start" ? server : [])];
  return spawnSync(process.execPath, options, { cwd: house, stdio: "inherit" }).status === 0;
}

if (task !== "start" && task !== "stop") {
  console.error("Say what to do: `npm start` opens Excel with the add-in, `npm stop` takes it out again.");
  process.exitCode = 2;
} else if (process.platform in names) {
  const there = `There is no Excel for ${names[process.platform]}`;
  console.error(task === "start" ? `${there}, so nothing was started. ${instead}` : `${there}, so there is nothing to stop.`);
  process.exitCode = task === "start" ? 1 : 0;
} else if (!debug()) {
  console.error(`\nExcel could not be ${task === "start" ? "started" : "stopped"} with the add-in; the lines above say why. ${instead}`);
  process.exitCode = 1;
}
