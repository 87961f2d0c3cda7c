import { describe, expect, test } from "vitest";
import { answerCode } from "../../instrument/answer.ts";
import type { Answer } from "../../instrument/types.ts";
import type { Broken } from "../../samples/generate/broken/broken.ts";
import { foldersIn, readCase, readText } from "./sample-files.ts";

const folders = foldersIn("broken");

test("there are cases for every way in which files go wrong", () => {
  expect(folders.length).toBeGreaterThanOrEqual(60);
});

describe.each(folders)("broken/%s", (folder) => {
  const expected: Required<Pick<Broken, "issues" | "cases" | "answers">> = JSON.parse(readText(`broken/${folder}/expected.json`));
  const readings = readCase(`broken/${folder}`);
  const issues = readings.flatMap((reading) => reading.issues);

  test("reports what is wrong, where it is, and nothing else", () => {
    for (const issue of expected.issues) expect(issues).toContainEqual(expect.objectContaining(issue));
    expect(issues.map(({ code }) => code).toSorted()).toEqual(expected.issues.map(({ code }) => code).toSorted());
  });

  test("yields the cases that can be used, and no others", () => {
    expect(readings.filter(({ assessment }) => assessment !== null)).toHaveLength(expected.cases);
    expect(issues.some(({ severity }) => severity === "rejected")).toBe(
      expected.cases === 0 && expected.issues.every(({ code }) => code !== "file-is-lock"),
    );
  });

  test("reads the answers that depend on it as they are", () => {
    const answers = readings.find(({ assessment }) => assessment !== null)?.assessment?.answers;
    const found = Object.keys(expected.answers).map((itemId) => [itemId, shown(answers?.get(itemId)?.answer ?? null)]);
    expect(Object.fromEntries(found)).toEqual(expected.answers);
  });
});

/** An answer as expected.json has it; null for one that cannot be used. */
const shown = (answer: Answer | null): unknown => (answer?.kind === "na" ? { na: answer.reason } : answerCode(answer));
