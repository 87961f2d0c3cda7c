import { describe, expect, test } from "vitest";
import type { Failure } from "../../../instrument/failure.ts";
import { describeFailure } from "../../../instrument/messages/describe-failure.ts";
import { failureMessages } from "../../../instrument/messages/failure-messages.ts";

const languages = ["zh", "en"] as const;

describe("a failure in words", () => {
  test.each(languages)("names a sheet as its owner called it, and stays one line whatever that is: %s", (language) => {
    const failure: Failure = { code: "sheet-protected", sheet: `Plan\n\u202E${"x".repeat(300)}` };
    const { happened } = describeFailure(failure, language);
    expect(happened).toContain("Plan");
    expect(happened).not.toMatch(/[\n\u202E]/u);
    expect(happened.length).toBeLessThan(160);
  });

  test("ends in a remedy that is a sentence, for every reason", () => {
    for (const language of languages) {
      const remedies = Object.values(failureMessages[language]).map(({ remedy }) => remedy);
      expect(remedies.filter((remedy) => remedy.trim() === "")).toEqual([]);
      for (const remedy of remedies) expect(remedy, language).toMatch(language === "zh" ? /。$/u : /\.$/u);
    }
  });

  test("is said in Chinese with Chinese words, in English with English ones", () => {
    const failure: Failure = { code: "cell-edit" };
    expect(describeFailure(failure, "zh").happened).toMatch(/\p{Script=Han}/u);
    expect(describeFailure(failure, "en").happened).not.toMatch(/\p{Script=Han}/u);
  });
});
