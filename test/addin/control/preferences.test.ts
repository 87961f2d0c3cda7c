import { expect, test } from "vitest";
import { keepPreferences, languageOf, readPreferences } from "../../../addin/control/preferences.ts";

test.each([
  ["zh-CN", "zh"],
  ["zh-Hans", "zh"],
  ["ZH-tw", "zh"],
  ["en-US", "en"],
  ["de-DE", "en"],
  [undefined, "en"],
])("menus in %s give a pane in %s", (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test("where the browser keeps nothing, nothing was chosen and nothing breaks", () => {
  keepPreferences({ language: "zh", theme: "dark" });
  expect(readPreferences()).toEqual({ language: null, theme: "auto" });
});
