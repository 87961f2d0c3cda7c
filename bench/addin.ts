import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { test } from "vitest";
import { paneMessages } from "../instrument/messages/pane-messages.ts";
import { productionBuild } from "../test/addin/build/production-build.ts";
import { answer } from "../test/addin/browser/fill-in.ts";
import { launchChromium } from "../test/excel-host/browser/chromium.ts";
import { type OpenedPane, openPane } from "../test/excel-host/browser/open-pane.ts";

/**
 * How long people wait for the pane: until it can be used, for an insert of the full form, and for reading the sheets again. Measured in
 * the page, in the production build, in Chromium on this machine; beside each figure what Office.js and Excel's stand-in alone take.
 *
 *     npm run bench:addin
 */
const repetitions = 5;
const words = paneMessages.en;

/** Notes when the page first shows an element, and how long it takes from a press until one appears. */
const watch = `(() => {
  const seen = (selector, then) => {
    const look = () => (document.querySelector(selector) === null ? requestAnimationFrame(look) : then(performance.now()));
    look();
  };
  seen("#insert:not([aria-disabled]), #ready", (time) => { window.usable = time; });
  window.until = (selector, press) => new Promise((resolve) => {
    const begin = performance.now();
    press();
    requestAnimationFrame(() => seen(selector, (time) => resolve(time - begin)));
  });
})();`;

/** A page with nothing but Office.js. */
const bare = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body><script>
Office.onReady().then(() => { const ready = document.createElement("p"); ready.id = "ready"; ready.textContent = "Ready"; document.body.append(ready); });
window.timed = async (batch) => { const begin = performance.now(); await Excel.run(batch); return performance.now() - begin; };
</script></body></html>`;

const figures = ["usable", "insert", "answer", "refresh"] as const;
type Figure = (typeof figures)[number];
const limits: Readonly<Record<Figure, number | null>> = { usable: 1000, insert: 2000, answer: 100, refresh: null };
const titles: Readonly<Record<Figure, string>> = {
  usable: "pane usable after opening",
  insert: "insert of the full form",
  answer: "new scores after an answer",
  refresh: "search of the whole workbook",
};

/** So long the pane waits whether more is typed before it reads (`quiet` in addin/actions/news-post.ts). It is not counted. */
const quiet = 150;

/** Milliseconds from an edit in the sheet until the pane shows what it means. */
async function answered({ pane, host }: OpenedPane, item: string): Promise<number> {
  const shown: Promise<number> = pane.evaluate(`new Promise((resolve) => {
    const text = document.querySelector(".completeness");
    new MutationObserver(() => resolve(Date.now())).observe(text, { subtree: true, childList: true, characterData: true });
  })`);
  // The watch has to be in the page before the edit is made.
  await pane.evaluate("0");
  const begin = Date.now();
  answer(host.workbook, item, "3");
  return (await shown) - begin - quiet;
}

const press = (selector: string, appears: string): string =>
  `until(${JSON.stringify(appears)}, () => document.querySelector(${JSON.stringify(selector)}).click())`;

async function paneTimes(browser: Browser, build: string): Promise<Readonly<Record<Figure, number>>> {
  const opened = await openPane(browser, { seam: "desktop", build, script: watch });
  const { pane } = opened;
  const usable = await first(opened);
  await pane.getByRole("radio", { name: /^Full/u }).check({ force: true });
  const insert: number = await pane.evaluate(press("#insert", ".message-done"));
  const answers: number[] = [];
  for (const item of ["RM1-01", "RM1-02", "RM1-03"]) answers.push(await answered(opened, item));
  await pane.getByRole("tab", { name: words.tabs.more }).click();
  const close = pane.getByRole("button", { name: words.feedback.dismiss });
  if (await close.isVisible()) await close.click();
  const line = pane.getByRole("button").filter({ hasText: words.more.refresh });
  await line.evaluate((button) => Object.assign(button, { id: "refresh" }));
  const refresh: number = await pane.evaluate(press("#refresh", ".message-done"));
  await opened.close();
  return { usable, insert, answer: median(answers), refresh };
}

/** The same amount of data through Office.js, in one range, without an add-in around it. */
async function floorTimes(browser: Browser, build: string): Promise<Readonly<Record<Figure, number>>> {
  const opened = await openPane(browser, { seam: "desktop", build, script: watch });
  const usable = await first(opened);
  const block = "Array.from({ length: 250 }, (_, row) => Array.from({ length: 30 }, (_, column) => `${row} ${column}`))";
  const range = "context.workbook.worksheets.getItem('Sheet1').getRange('A1:AD250')";
  const insert: number = await opened.pane.evaluate(`timed(async (context) => { ${range}.values = ${block}; await context.sync(); })`);
  const refresh: number = await opened.pane.evaluate(`timed(async (context) => { ${range}.load("values"); await context.sync(); })`);
  await opened.close();
  return { usable, insert, answer: refresh, refresh };
}

async function first({ pane }: OpenedPane): Promise<number> {
  await pane.waitForSelector("#insert:not([aria-disabled]), #ready");
  // The page notes the time at its next frame.
  for (;;) {
    const time: number | null = await pane.evaluate("window.usable ?? null");
    if (time !== null) return time;
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

// oxlint-disable-next-line vitest/expect-expect -- it measures
test("how long people wait", { timeout: 300_000 }, async () => {
  const [browser, build] = await Promise.all([launchChromium(), productionBuild()]);
  const bareBuild = await mkdtemp(path.join(tmpdir(), "bare-"));
  await writeFile(path.join(bareBuild, "taskpane.html"), bare);
  const times: { readonly pane: Readonly<Record<Figure, number>>; readonly floor: Readonly<Record<Figure, number>> }[] = [];
  for (let repetition = 0; repetition <= repetitions; repetition++) {
    const round = { floor: await floorTimes(browser, bareBuild), pane: await paneTimes(browser, build) };
    // The first round warms up.
    if (repetition > 0) times.push(round);
  }
  await browser.close();
  await rm(bareBuild, { recursive: true });
  process.stdout.write(`Medians of ${repetitions} rounds\n`);
  for (const figure of figures) {
    const [pane, floor] = [median(times.map((each) => each.pane[figure])), median(times.map((each) => each.floor[figure]))];
    const ratio = (pane / floor).toFixed(1);
    const wanted = limits[figure] === null ? "" : `   wanted below ${limits[figure]} ms`;
    process.stdout.write(
      `${titles[figure].padEnd(30)}${pane.toFixed(0).padStart(6)} ms   × Office.js alone ${ratio.padStart(5)}${wanted}\n`,
    );
  }
});
