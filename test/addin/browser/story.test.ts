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
type Story = readonly [name: string, language: Language, place: Place];

const seams = { desktop: "Windows", web: "the web", Mac: "the Mac", iOS: "the iPad" } as const;
const looks = { light: { scheme: "light" }, dark: { scheme: "dark" }, contrast: { forcedColors: true } } as const;

const everyStory: readonly Story[] = (["desktop", "web", "Mac", "iOS"] as const).flatMap((seam) =>
  (["zh", "en"] as const).flatMap((language) =>
    (["light", "dark", "contrast"] as const).map((look): Story => [`Excel on ${seams[seam]}, ${look}`, language, { seam, ...looks[look] }]),
  ),
);

/** Every seam in every language, each look in turn; with STORIES=all in every look. */
const wholeStories = process.env["STORIES"] === "all" ? everyStory : everyStory.filter((_, at) => at % 3 === Math.floor(at / 3) % 3);

const beginnings: readonly Story[] = [
  ["Excel 2021 on Windows, contrast", "en", { seam: "desktop", forcedColors: true, apis: { ExcelApi: "1.14" } }],
  ["Excel with ExcelApi 1.8 on the iPad, light", "zh", { seam: "iOS", apis: { ExcelApi: "1.8" } }],
];

async function firstRun(language: Language, place: Place): Promise<PaneUser> {
  const opened = await shownPane({ ...place, locale: language === "zh" ? "zh-CN" : "en-US" });
  return new PaneUser(opened, language);
}

describe.each(wholeStories)("from the first run to the next year: %s, %s", (name, language, place) => {
  test("insert, answer, score, jump, switch, charts, compare, export, repair, next year, without trouble", async () => {
    const user = await firstRun(language, place);
    const chapters = { inserts, answers, scores, jumps, compares, drawsCharts, exportsAnswers, switchesLanguage, repairs, beginsNextYear };
    for (const [title, chapter] of Object.entries(chapters)) {
      await chapter(user);
      await picture(user.opened, `${name}-${language}-${title}`);
    }
    expect(user.troubles).toEqual([]);
    await user.opened.close();
  });
});

describe.each(beginnings)("from the first run to the first scores: %s, %s", (name, language, place) => {
  test("insert, answer, score, without trouble", async () => {
    const user = await firstRun(language, place);
    await inserts(user);
    await answers(user);
    await scores(user);
    await picture(user.opened, `${name}-${language}-begins`);
    expect(user.troubles).toEqual([]);
    expect(user.opened.requests.own.length).toBeGreaterThan(2);
    await user.opened.close();
  });
});
