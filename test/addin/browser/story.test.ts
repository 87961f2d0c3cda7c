import { describe, expect, test } from "vitest";
import type { Language } from "../../../instrument/types.ts";
import type { PaneOptions } from "../../excel-host/browser/open-pane.ts";
import { picture, shownPane } from "./in-chromium.ts";
import { PaneUser } from "./pane-user.ts";
import {
  answers,
  beginsNextYear,
  compares,
  drawsCharts,
  exportsAnswers,
  inserts,
  jumps,
  repairs,
  scores,
  switchesLanguage,
} from "./story.ts";

type Place = Pick<PaneOptions, "seam" | "scheme" | "forcedColors" | "apis">;

const wholeStories: readonly (readonly [string, Language, Place])[] = [
  ["Excel on Windows, light", "zh", { seam: "desktop" }],
  ["Excel on the web, dark", "en", { seam: "web", scheme: "dark" }],
  ["Excel on the Mac, contrast theme", "zh", { seam: "Mac", forcedColors: true }],
  ["Excel on the iPad, dark", "en", { seam: "iOS", scheme: "dark" }],
];

const beginnings: readonly (readonly [string, Language, Place])[] = [
  ["Excel 2021 on Windows, contrast theme", "en", { seam: "desktop", forcedColors: true, apis: { ExcelApi: "1.14" } }],
  ["Excel on the web, light", "zh", { seam: "web" }],
  ["Excel on the Mac, dark", "en", { seam: "Mac", scheme: "dark" }],
  ["Excel with ExcelApi 1.8 on the iPad, light", "zh", { seam: "iOS", apis: { ExcelApi: "1.8" } }],
];

async function firstRun(language: Language, place: Place): Promise<PaneUser> {
  const opened = await shownPane({ ...place, locale: language === "zh" ? "zh-CN" : "en-US" });
  return new PaneUser(opened, language);
}

describe.each(wholeStories)("from the first run to the next year: %s, %s", (_, language, place) => {
  test("insert, answer, score, jump, switch, charts, compare, export, repair, next year, without trouble", async () => {
    const user = await firstRun(language, place);
    const chapters = { inserts, answers, scores, jumps, compares, drawsCharts, exportsAnswers, switchesLanguage, repairs, beginsNextYear };
    for (const [name, chapter] of Object.entries(chapters)) {
      await chapter(user);
      await picture(user.opened, `${place.seam}-${language}-${name}`);
    }
    expect(user.troubles).toEqual([]);
    await user.opened.close();
  });
});

describe.each(beginnings)("from the first run to the first scores: %s, %s", (_, language, place) => {
  test("insert, answer, score, without trouble", async () => {
    const user = await firstRun(language, place);
    await inserts(user);
    await answers(user);
    await scores(user);
    await picture(user.opened, `${place.seam}-${language}-begins`);
    expect(user.troubles).toEqual([]);
    expect(user.opened.requests.own.length).toBeGreaterThan(2);
    await user.opened.close();
  });
});
