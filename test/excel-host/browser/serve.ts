import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext } from "playwright-core";

/** Where the pages are; no server listens there, every request is answered here. */
export const origin = "https://addin.test";
/** Where the pages load Office.js from. */
const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const officeJs = path.join(fileURLToPath(import.meta.resolve("@microsoft/office-js/package.json")), "../dist");

/** What was asked for, as addresses. */
export interface Requests {
  /** Files of the add-in that were there. */
  readonly own: string[];
  /** Files of Office.js. */
  readonly officeJs: string[];
  /** All else: none of these was answered. */
  readonly foreign: string[];
}

/**
 * Answers every request of a browser context: the add-in's built files and the given extra pages under `origin`, Office.js from its
 * npm package, unchanged. Anything else is refused and written down.
 */
export async function serve(context: BrowserContext, folder: string, pages: Readonly<Record<string, string>>): Promise<Requests> {
  const requests: Requests = { own: [], officeJs: [], foreign: [] };
  await context.route("**/*", async (route) => {
    const address = route.request().url();
    const url = new URL(address);
    const page = url.origin === origin ? pages[url.pathname] : undefined;
    if (page !== undefined) return route.fulfill({ contentType: "text/html; charset=utf-8", body: page });
    const kind = address.startsWith(cdn) ? "officeJs" : url.origin === origin ? "own" : "foreign";
    if (kind === "foreign") {
      requests.foreign.push(address);
      return route.abort();
    }
    const file = kind === "officeJs" ? inside(officeJs, address.slice(cdn.length)) : inside(folder, url.pathname);
    requests[file === null ? "foreign" : kind].push(address);
    return file === null ? route.fulfill({ status: 404, body: "" }) : route.fulfill({ path: file });
  });
  return requests;
}

/** The file of a folder that an address means, or null where there is none. */
function inside(folder: string, address: string): string | null {
  const file = path.join(folder, decodeURIComponent(address.split(/[?#]/u)[0] ?? ""));
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : null;
}
