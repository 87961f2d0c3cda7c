import { expect, test } from "vitest";
import type { Language } from "../../../instrument/types.ts";
import { accessibilityFindings } from "./accessibility.ts";
import { picture, shownPane } from "./in-chromium.ts";
import { unreadableTexts } from "./layout.ts";
import { PaneUser } from "./pane-user.ts";

const locales: readonly (readonly [Language, string])[] = [
  ["zh", "zh-CN"],
  ["en", "en-US"],
];

test.each(locales)(
  "in a browser tab the page says that it belongs into Excel, shows a sample, and needs nothing (%s)",
  async (language, locale) => {
    const opened = await shownPane({ seam: "none", locale });
    const user = new PaneUser(opened, language);
    await user.hears(user.words.outside.heading);
    expect(await opened.pane.getByRole("tab").count()).toBe(0);
    expect(await opened.pane.evaluate("document.documentElement.lang")).toMatch(new RegExp(`^${language}`, "u"));
    expect(await accessibilityFindings(opened.pane)).toEqual([]);
    expect(await unreadableTexts(opened.pane)).toEqual([]);
    await picture(opened, `outside-${language}`);
    expect(user.troubles).toEqual([]);
    await opened.close();
  },
);

test("without a way to Microsoft's server the page still says where it belongs", async () => {
  const opened = await shownPane({ seam: "none" });
  const user = new PaneUser(opened, "en");
  await opened.page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  await opened.page.reload();
  await expect.poll(() => opened.pane.getByText(user.words.outside.heading).isVisible()).toBe(true);
  await opened.close();
});
