import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { json } from "../../../analysis/outputs/json.ts";
import type { Language } from "../../../instrument/types.ts";
import { sampleBenchmark } from "../../analysis/charts/sample-benchmark.ts";
import { accessibilityFindings } from "./accessibility.ts";
import { answer, answerArea } from "./fill-in.ts";
import { focusWalk } from "./focus.ts";
import { picture, shownPane } from "./in-chromium.ts";
import { unreadableTexts } from "./layout.ts";
import { lookAs, looks, narrowTo } from "./look.ts";
import { PaneUser } from "./pane-user.ts";

/** Every view of the pane, and how a person gets there. */
const views: readonly (readonly [string, (user: PaneUser) => Promise<void>])[] = [
  ["overview", (user) => user.open("overview")],
  ["open questions", (user) => half(user, "questions", user.words.questions.modes.missing)],
  ["guidance", (user) => half(user, "questions", user.words.questions.modes.guidance)],
  ["risks", (user) => half(user, "actions", user.words.actions.modes.risks)],
  ["plan", (user) => half(user, "actions", user.words.actions.modes.plan)],
  ["comparison", (user) => user.open("compare")],
  ["more", (user) => user.open("more")],
];

async function half(user: PaneUser, view: "questions" | "actions", name: string): Promise<void> {
  await user.open(view);
  await user.openHalf(name);
}

/** A pane with everything in it: answers of all kinds, flags, open questions, a question in the guidance, a comparison. */
async function filledPane(language: Language): Promise<PaneUser> {
  // The Mac tells no theme, so that the pane follows the system, which the test can change.
  const opened = await shownPane({ seam: "Mac", locale: language === "zh" ? "zh-CN" : "en-US" });
  const user = new PaneUser(opened, language);
  await user.insert("full");
  for (const area of ["RM", "EM", "EN"] as const) answerArea(user.workbook, area, 2);
  answer(user.workbook, "EM1-01", "N");
  answer(user.workbook, "EM1-03", "A");
  await user.hears(user.words.overview.redFlags(1));
  await half(user, "questions", user.words.questions.modes.guidance);
  await opened.pane.getByRole("combobox", { name: user.words.guidance.pick }).selectOption("EM1-01");
  await user.open("compare");
  const buffer = Buffer.from(json(sampleBenchmark()));
  await opened.pane.locator("input[type=file]").setInputFiles({ name: "benchmark.json", mimeType: "application/json", buffer });
  await opened.pane.getByRole("table").first().waitFor();
  await user.dismiss();
  return user;
}

describe.each(["zh", "en"] as const)("in %s", (language) => {
  let user: PaneUser;

  beforeAll(async () => {
    user = await filledPane(language);
  });

  afterAll(() => user.opened.close());

  test.each(views)("the view %s can be read at 350 and 320 pixels, at 200 % and with letters twice as large", async (name, open) => {
    const { pane } = user.opened;
    await open(user);
    const found: Record<string, readonly string[]> = {};
    // 175 is the usual pane at 200 %.
    for (const width of [320, 175, 350]) {
      await narrowTo(user.opened, width);
      found[width] = await unreadableTexts(pane);
      await picture(user.opened, `${name}-${language}-${width}`);
    }
    await pane.evaluate("document.documentElement.style.fontSize = '200%'");
    found["large letters"] = await unreadableTexts(pane);
    await picture(user.opened, `${name}-${language}-large`);
    await pane.evaluate("document.documentElement.style.fontSize = ''");
    expect(found).toEqual({ 320: [], 175: [], 350: [], "large letters": [] });
  });

  test.each(views)("the view %s is accessible, light, dark and in forced colours", async (name, open) => {
    await narrowTo(user.opened, 350);
    await open(user);
    const found: string[] = [];
    for (const look of looks) {
      await lookAs(user.opened, look);
      await picture(user.opened, `${name}-${language}-${look}`);
      found.push(...(await accessibilityFindings(user.opened.pane)).map((finding) => `${look}: ${finding}`));
    }
    expect(found).toEqual([]);
  });

  test.each(views)("the view %s can be walked through with the keyboard", async (_, open) => {
    await open(user);
    const stops = await focusWalk(user.opened);
    expect(stops.filter(({ isSeen, name }) => !isSeen || name === "")).toEqual([]);
    expect(stops.map(({ place }) => place)).toEqual(stops.map(({ place }) => place).toSorted((a, b) => a - b));
    expect(stops.length).toBeGreaterThan(1);
  });

  test("nothing of it made trouble", () => expect(user.troubles).toEqual([]));
});
