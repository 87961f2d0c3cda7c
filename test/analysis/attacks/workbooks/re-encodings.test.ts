import { expect, test } from "vitest";
import { readFast } from "../../../../analysis/ingest/fast/read-fast.ts";
import { readCarefully, readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import { defaultLimits } from "../../../../instrument/reader/limits.ts";
import { base } from "./base.ts";
import { reEncodings } from "./re-encodings.ts";

const careful = readCarefully(base, "a.xlsx", defaultLimits);

test("there are 25 writings of one workbook and more", () => {
  expect(reEncodings.length).toBeGreaterThanOrEqual(25);
  expect(careful.found).toMatchObject([{ issues: [] }]);
});

test.each(reEncodings)("the same is read from: $what", ({ bytes }) => {
  const content = bytes();
  expect(readCarefully(content, "a.xlsx", defaultLimits)).toEqual(careful);
  for (let again = 0; again < 2; again += 1) expect([null, careful]).toContainEqual(readFast(content, "a.xlsx", defaultLimits));
  expect(readQuestionnaires(content, "a.xlsx")).toMatchObject([{ assessment: careful.found[0]?.assessment, issues: [] }]);
});
