import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultLimits } from "../../../instrument/reader/limits.ts";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";

const documents = ["data-format.md", "data-format.zh-CN.md"].map((name) =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8"),
);

const examplesIn = (document: string): readonly string[] =>
  [...document.matchAll(/```csv\n(.*?)```/gsu)].map(([, example = ""]) => example);

test.each(documents)("the examples of the documentation are read as it says", (document) => {
  const [wide = "", long = ""] = examplesIn(document);
  const cases = readQuestionnaires(new TextEncoder().encode(wide), "wide.csv");
  expect(cases.map(({ assessment }) => [assessment?.firmId, assessment?.profile.size, assessment?.answers.size])).toEqual([
    ["F001", "small", 5],
    ["F002", "micro", 3],
  ]);
  expect(cases.flatMap(({ issues }) => issues.filter(({ code }) => code !== "item-not-found"))).toEqual([]);
  const [reading] = readQuestionnaires(new TextEncoder().encode(long), "long.csv");
  expect(reading?.issues).toEqual([]);
  expect(reading?.assessment?.answers.get("RM1-01")).toEqual({ answer: { kind: "level", level: 3 }, evidence: 3, note: null });
  expect(reading?.assessment?.settings.importance.get("EM3")).toBe(5);
});

test.each(documents)("the limits of the documentation are those of the program", (document) => {
  const numbers = new Set(document.match(/\d{1,3}(?:,\d{3})+|\d+ MB|\d+ : 1|\b64\b/gu));
  const shown = (limit: number): string => limit.toLocaleString("en");
  const megabytes = ["fileBytes", "csvBytes", "longCsvBytes", "inflatedBytes", "partBytes"] as const;
  const counts = [
    "entries",
    "rows",
    "columns",
    "cells",
    "questionnaireCells",
    "sharedStrings",
    "textCharacters",
    "cellCharacters",
    "csvFieldCharacters",
    "csvColumns",
    "csvCases",
    "issues",
  ] as const;
  for (const limit of megabytes) expect(numbers).toContain(`${defaultLimits[limit] / 1e6} MB`);
  for (const limit of counts) expect(numbers).toContain(shown(defaultLimits[limit]));
  expect(numbers).toContain(`${defaultLimits.ratio} : 1`);
  expect(numbers).toContain(String(defaultLimits.xmlDepth));
});
