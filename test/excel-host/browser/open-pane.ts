import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { calculator } from "../calc/wasm.ts";
import { Host, type HostOptions } from "../host.ts";
import { hostScript } from "./page/bundle.ts";
import type { Facts, Seam } from "./page/facts.ts";
import { origin, type Requests, serve } from "./serve.ts";
import { type Trouble, watchTrouble } from "./trouble.ts";

export type { Seam } from "./page/facts.ts";

/** Where and how the pane is shown. */
export interface PaneOptions extends HostOptions {
  readonly seam: Seam;
  /** Folder with the pane's production build. */
  readonly build: string;
  readonly scheme?: "light" | "dark";
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  /** Size of the pane on the screen at 100 %. */
  readonly size?: { readonly width: number; readonly height: number };
  /** 2 is 200 %: half as many CSS pixels, each twice as large. */
  readonly zoom?: number;
  /** Runs in the page before everything else. */
  readonly script?: string;
  /** Added to the pane's address, such as "?insert". */
  readonly query?: string;
}

/** A pane in Chromium, with the host behind it in this process. */
export interface OpenedPane {
  readonly host: Host;
  readonly page: Page;
  /** Where the pane's document is: the page itself, or its frame in Excel on the web. */
  readonly pane: Frame;
  readonly requests: Requests;
  readonly trouble: Trouble;
  /** Presses a ribbon button whose action is ExecuteFunction with this name. */
  readonly runCommand: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const usualSize = { width: 350, height: 720 };
const darkTheme = {
  bodyBackgroundColor: "#1F1F1F",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#292929",
  controlForegroundColor: "#E0E0E0",
};

/** Excel on the web around the pane: no more than a page with the frame. */
const excelOnTheWeb = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Excel on the web</title>
<style>html, body { margin: 0; height: 100%; } iframe { display: block; border: 0; width: 100%; height: 100%; }</style></head><body></body></html>`;

/** Opens the built pane, unchanged, in front of a new host. The browser stays open when the pane is closed. */
export async function openPane(browser: Browser, options: PaneOptions): Promise<OpenedPane> {
  const isDark = options.scheme === "dark";
  const host = new Host({ calc: calculator(), ...options, theme: { ...(isDark ? darkTheme : {}), ...options.theme } });
  const context = await browser.newContext(contextOptions(options));
  const trouble = await watchTrouble(context);
  const requests = await serve(context, options.build, { "/excel.html": excelOnTheWeb });
  await context.exposeBinding("hostRequest", (_, text: string, flags: number) => host.request(text, flags));
  await context.exposeBinding("hostSettings", (_, settings: Host["workbook"]["settings"]) => {
    host.workbook.settings = settings;
  });
  if (options.script !== undefined) await context.addInitScript({ content: options.script });
  const page = await context.newPage();
  const facts = factsOf(host, options);
  await giveTransport(context, page, facts);
  const stop = host.onMessage((message) => {
    // A message for a page that is being closed or loaded anew is lost, as in Excel.
    page.evaluate(`window.hostMessage?.(${JSON.stringify(message)})`).catch(() => {});
  });
  return {
    host,
    page,
    pane: options.seam === "web" ? await framed(page) : page.mainFrame(),
    requests,
    trouble,
    runCommand: (name) => page.evaluate(`window.runCommand(${JSON.stringify(name)})`),
    async close() {
      stop();
      await context.close();
    },
  };
}

function contextOptions({ size = usualSize, zoom = 1, ...options }: PaneOptions): Parameters<Browser["newContext"]>[0] {
  return {
    viewport: { width: Math.round(size.width / zoom), height: Math.round(size.height / zoom) },
    deviceScaleFactor: zoom,
    locale: options.locale ?? "en-US",
    colorScheme: options.scheme ?? "light",
    forcedColors: options.forcedColors === true ? "active" : "none",
    reducedMotion: options.reducedMotion === false ? "no-preference" : "reduce",
    acceptDownloads: true,
  };
}

function factsOf(host: Host, { seam, query = "" }: PaneOptions): Facts {
  const { apis, locale, theme, workbook } = host;
  const address = new URL(`/taskpane.html${query}`, origin);
  // On Windows the library asks `window.external` instead, and in a browser tab nobody.
  if (seam === "web") address.searchParams.set("_host_Info", `Excel$Web$16.00$${locale}$correlation$$$0`);
  if (seam === "Mac" || seam === "iOS") address.searchParams.set("_host_Info", `Excel$${seam}$16.00$${locale}$$$$0`);
  return { seam, apis, locale, theme, workbook: { name: workbook.name, settings: workbook.settings }, pane: address.href };
}

async function giveTransport(context: BrowserContext, page: Page, facts: Facts): Promise<void> {
  const script = `window.hostFacts = ${JSON.stringify(facts)};\n${await hostScript()}`;
  if (facts.seam === "web") {
    await page.goto(`${origin}/excel.html`);
    await page.addScriptTag({ content: script });
    return;
  }
  if (facts.seam !== "none") await context.addInitScript({ content: script });
  await page.goto(facts.pane);
}

async function framed(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector("iframe");
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error("The pane's frame has no document.");
  await frame.waitForURL(`${origin}/taskpane.html**`);
  return frame;
}
