import { expect, test } from "vitest";
import { languageOf } from "../../../analysis/cli/language.ts";

test.each([
  ["--lang beats the system", ["score", "--lang", "en"], { LANG: "zh_CN.UTF-8" }, "en"],
  ["--lang=zh is the same", ["--lang=zh", "score"], {}, "zh"],
  ["the last --lang counts", ["--lang", "en", "--lang", "zh"], {}, "zh"],
  ["what stands behind -- is a file", ["score", "--", "--lang", "zh"], { LANG: "en_US" }, "en"],
  ["an unknown language is explained in that of the system", ["--lang", "de"], { LANG: "zh_TW" }, "zh"],
  ["a bilingual workbook is talked about in that of the system", ["template", "--lang", "both"], { LANG: "zh_CN" }, "zh"],
  ["LC_ALL beats LC_MESSAGES", [], { LC_ALL: "en_US", LC_MESSAGES: "zh_CN" }, "en"],
  ["LC_MESSAGES beats LANG", [], { LC_MESSAGES: "zh_CN", LANG: "en_US" }, "zh"],
  ["an empty variable is none", [], { LC_ALL: "", LANG: "zh_CN" }, "zh"],
  ["without anything it is English", [], {}, "en"],
  ["nor does any other language of the system matter", [], { LANG: "de_DE.UTF-8" }, "en"],
])("%s", (_, argv, environment, expected) => {
  expect(languageOf(argv, environment)).toBe(expected);
});
