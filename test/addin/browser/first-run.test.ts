import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../../instrument/types.ts";
import type { PaneOptions } from "../../excel-host/browser/open-pane.ts";
import { accessibilityFindings } from "./accessibility.ts";
import { focusWalk } from "./focus.ts";
import { picture, shownPane } from "./in-chromium.ts";
import { unreadableTexts } from "./layout.ts";
import { lookAs, looks, narrowTo } from "./look.ts";
import { PaneUser } from "./pane-user.ts";

async function firstRun(language: Language, options: Partial<PaneOptions> = {}): Promise<PaneUser> {
  const opened = await shownPane({ seam: "desktop", locale: language === "zh" ? "zh-CN" : "en-US", ...options });
  const user = new PaneUser(opened, language);
  await user.button(user.words.insert.submit).waitFor();
  return user;
}

describe("the first thing that somebody sees", () => {
  test.each(["zh", "en"] as const)("is in Excel's own language: %s", async (language) => {
    const user = await firstRun(language);
    await user.hears(user.words.welcome.heading);
    expect(await user.opened.pane.evaluate("document.documentElement.lang")).toMatch(new RegExp(`^${language}`, "u"));
    expect(user.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(user.troubles).toEqual([]);
    await user.opened.close();
  });

  test("follows Excel's theme, and the person where he chose otherwise", async () => {
    const user = await firstRun("en", { scheme: "light", theme: { bodyBackgroundColor: "#1F1F1F", bodyForegroundColor: "#FFFFFF" } });
    const background = async (): Promise<number> =>
      lightness(await user.opened.pane.evaluate("getComputedStyle(document.documentElement).backgroundColor"));
    await expect.poll(background).toBeLessThan(80);
    await user.choose(user.words.more.themes.light);
    await expect.poll(background).toBeGreaterThan(200);
    await user.opened.close();
  });

  test("can be walked through with the keyboard alone, in reading order, the focus always in sight", async () => {
    const user = await firstRun("en");
    const stops = await focusWalk(user.opened);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    expect(stops.map(({ place }) => place)).toEqual(stops.map(({ place }) => place).toSorted((a, b) => a - b));
    const names = stops.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([user.words.insert.submit, user.words.insert.weights, user.words.welcome.lookAgain]));
    await user.opened.close();
  });
});

const lightness = (color: string): number => Math.max(...(color.match(/\d+/gu) ?? []).map(Number));

describe.each(["zh", "en"] as const)("the first page in %s", (language) => {
  let user: PaneUser;

  beforeAll(async () => {
    // The Mac tells no theme, so that the pane follows the system, which the test can change.
    user = await firstRun(language, { seam: "Mac" });
  });

  afterAll(() => user.opened.close());

  test.each(looks)("is accessible: %s", async (look) => {
    await lookAs(user.opened, look);
    expect(await accessibilityFindings(user.opened.pane)).toEqual([]);
    await picture(user.opened, `first-run-${language}-${look}`);
  });

  test.each([
    ["350 pixels", 350, 1],
    ["320 pixels, which is 640 at 200 %", 320, 1],
    ["350 pixels at 200 %", 175, 1],
    ["350 pixels with letters twice as large", 350, 2],
  ])("can be read in %s", async (_, width, letters) => {
    const { pane } = user.opened;
    await narrowTo(user.opened, width);
    await pane.evaluate(`document.documentElement.style.fontSize = "${100 * letters}%"`);
    expect(await unreadableTexts(pane)).toEqual([]);
    await pane.evaluate('document.documentElement.style.fontSize = ""');
  });
});

test("what cannot be read or does not reach everybody would be found", async () => {
  const { opened } = await firstRun("en");
  const add = (style: string, text: string): Promise<unknown> =>
    opened.pane.evaluate(
      `{ const bad = document.createElement("p"); bad.style.cssText = "${style}"; bad.textContent = "${text}"; document.body.append(bad); }`,
    );
  await add("width: 4em; overflow: hidden; white-space: nowrap", "cut off at the right");
  await add("height: 1em; overflow: hidden", "several words that do not fit into one line and are cut off below it");
  await add("width: 600px", "beyond the right edge");
  await add("color: #ccc; background: #fff", "hardly visible");
  expect(await unreadableTexts(opened.pane)).toEqual([
    expect.stringMatching(/^the pane scrolls sideways/u),
    "cut off: cut off at the right",
    "cut off: several words that do not fit into one l",
    "beyond the edge: beyond the right edge",
  ]);
  expect(await accessibilityFindings(opened.pane)).toEqual(expect.arrayContaining([expect.stringContaining("hardly visible")]));
  await opened.page.evaluate("fetch('https://example.org/').catch(() => {}); setTimeout(() => { throw new Error('uncaught') })");
  await expect.poll(() => opened.trouble.errors).toContain("uncaught: uncaught");
  expect(opened.trouble.violations).toEqual([expect.stringMatching(/^connect-src https:\/\/example\.org/u)]);
  await opened.close();
});
