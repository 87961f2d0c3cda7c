import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { painsIn } from "./pains.ts";
import { painsOfFiles } from "./pains-of-files.ts";
import { painsOfTables } from "./pains-of-tables.ts";
import { foldersIn, readText, samplesFolder } from "./sample-files.ts";

const checks = new Map(Object.entries({ ...painsOfTables, ...painsOfFiles }));
const pains = painsIn("README.md");

test("every pain that the README lists has its test here, and its samples lie there; the Chinese one lists the same samples", () => {
  expect(pains.map(([pain]) => pain)).toEqual([...checks.keys()]);
  const missing = pains.flatMap(([, samples]) => samples).filter((sample) => !existsSync(path.join(samplesFolder, sample)));
  expect(missing).toEqual([]);
  expect(painsIn("README.zh-CN.md").map(([, samples]) => samples)).toEqual(pains.map(([, samples]) => samples));
});

test.each(pains)("not here: %s", async (pain, samples) => {
  expect.hasAssertions();
  await checks.get(pain)?.(samples);
});

test("the READMEs count the samples", () => {
  const [variants, broken] = [foldersIn("variants").length, foldersIn("broken").length];
  for (const readme of ["README.md", "README.zh-CN.md"]) {
    const counts = [...readText(readme).matchAll(/^\| `(?:variants|broken)\/` \|\D*(\d+)/gmu)].map(([, count]) => Number(count));
    expect(counts).toEqual([variants, broken]);
  }
});
