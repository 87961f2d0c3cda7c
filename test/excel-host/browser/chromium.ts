import { accessSync, constants } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

const programs = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

/** No sandbox (CI runs as root), and nothing that Chromium would ask the network for by itself. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the Chromium of this machine, without a window. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: installedChromium(), args: flags });
}

function installedChromium(): string {
  const chosen = process.env["CHROMIUM"];
  if (chosen !== undefined) return chosen;
  for (const folder of (process.env["PATH"] ?? "").split(path.delimiter)) {
    for (const program of programs) {
      const file = path.join(folder, program);
      if (isExecutable(file)) return file;
    }
  }
  throw new Error("No Chromium on this machine. Install it, or name its file in the environment variable CHROMIUM.");
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
