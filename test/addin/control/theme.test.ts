import { expect, test } from "vitest";
import { isDarkColor } from "../../../addin/control/theme.ts";

test.each([
  ["#262626", true],
  ["#0a0a0a", true],
  ["#ffffff", false],
  ["#F3F2F1", false],
  ["107c41", true],
  ["", null],
  ["white", null],
])("Excel's ground %s makes the pane dark: %s", (color, isDark) => {
  expect(isDarkColor(color)).toBe(isDark);
});
