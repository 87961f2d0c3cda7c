import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";

/**
 * Sees to the programs that the tests start: on Debian and Ubuntu it installs what is missing (as root, or with sudo
 * where that asks no password); elsewhere it says what is missing. It never fails: a test that cannot start its program does.
 */

const tools = [
  {
    name: "libreoffice-calc",
    use: "recalculates the workbooks",
    isThere: () => isOnPath("localc", "soffice.exe") || isAt("/Applications/LibreOffice.app"),
  },
  { name: "poppler-utils", use: "reads the printed report", isThere: () => isOnPath("pdftotext", "pdftotext.exe") },
  {
    name: "fonts-noto-cjk",
    use: "draws Chinese text",
    isThere: () => isAt("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc") || hasChineseFont(),
  },
  {
    name: "chromium",
    use: "prints the report, shows the task pane",
    isThere: () => isOnPath("chromium", "chromium-browser", "google-chrome", "chrome.exe"),
  },
  {
    name: "python3-uno",
    use: "types answers into LibreOffice and reads what it computes",
    isThere: () => isAt("/usr/lib/python3/dist-packages/uno.py") || succeeds("python3", "-c", "import uno"),
  },
];

function isAt(file) {
  return existsSync(file);
}

function isOnPath(...programs) {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return programs.some((program) => folders.some((folder) => isExecutable(path.join(folder, program))));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function succeeds(program, ...args) {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** macOS and Windows bring one of their own. */
function hasChineseFont() {
  if (process.platform !== "linux") return true;
  return (spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" }).stdout ?? "").trim() !== "";
}

/** The words that come before apt-get, or null where this machine cannot use it. */
function asRoot() {
  if (!isOnPath("apt-get")) return null;
  if (process.getuid?.() === 0) return [];
  return isOnPath("sudo") && succeeds("sudo", "-n", "true") ? ["sudo", "-n"] : null;
}

function aptGet(prefix, ...args) {
  const [program, ...rest] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
  return spawnSync(program, rest, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

function missing() {
  return tools.filter((tool) => !tool.isThere());
}

function install() {
  const prefix = asRoot();
  const names = missing().map((tool) => tool.name);
  if (prefix === null || names.length === 0) return;
  console.log(`Installing what the tests need: ${names.join(", ")}`);
  aptGet(prefix, "-qq", "update");
  aptGet(prefix, "-qq", "-y", "install", "--no-install-recommends", ...names);
}

install();
for (const { name, use } of missing()) {
  console.warn(
    `Missing: ${name} (${use}). Tests that need it will fail. Install it, or what your system calls it, and run the tests again.`,
  );
}
