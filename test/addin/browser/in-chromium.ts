import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "../../excel-host/browser/chromium.ts";
import { type OpenedPane, openPane, type PaneOptions } from "../../excel-host/browser/open-pane.ts";
import { productionBuild } from "../build/production-build.ts";

let browser: Browser;
let build: string;

beforeAll(async () => {
  [browser, build] = await Promise.all([launchChromium(), productionBuild()]);
});

afterAll(() => browser.close());

/** Opens the production build of the pane in Chromium. Closed by the caller, or with the browser after the last test of the file. */
export async function shownPane(options: Omit<PaneOptions, "build">): Promise<OpenedPane> {
  return openPane(browser, { ...options, build });
}

/** Keeps a picture of the pane, for looking at; ADDIN_PICTURES names the folder. */
export async function picture({ page }: OpenedPane, name: string): Promise<void> {
  const folder = process.env["ADDIN_PICTURES"] ?? path.join(tmpdir(), "addin-pictures");
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name.replaceAll(" ", "-")}.png`) });
}
