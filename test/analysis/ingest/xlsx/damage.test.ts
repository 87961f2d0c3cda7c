import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import type { Assessment } from "../../../../instrument/types.ts";
import { bestAnswers, questionnaireBytes } from "../make-questionnaire.ts";

const bytes = questionnaireBytes({ answers: { ...bestAnswers, "EM1-05": "N", "RM1-01": 0 }, notes: { "EM1-05": "note" } });
const expected = assessmentsIn(bytes);

function assessmentsIn(file: Uint8Array): readonly (Assessment | null)[] {
  return readQuestionnaires(file, "a.xlsx").map(({ assessment }) => assessment);
}

/** A damaged file is refused, or read as if it were whole; there is nothing between. */
function expectRefusedOrSame(damaged: Uint8Array): void {
  expect([[null], expected]).toContainEqual(assessmentsIn(damaged));
}

test("a workbook of which one bit was flipped is refused or read right", () => {
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
      expectRefusedOrSame(damaged);
    }),
    { numRuns: 300 },
  );
});

test("a workbook that was cut off is refused", () => {
  for (let length = 0; length < bytes.length; length += 97) {
    expect(assessmentsIn(bytes.subarray(0, length))).toEqual([null]);
  }
});

test("a workbook with a stretch of zeros is refused or read right", () => {
  for (let at = 0; at + 512 < bytes.length; at += 256) {
    const damaged = bytes.slice();
    damaged.fill(0, at, at + 512);
    expectRefusedOrSame(damaged);
  }
});

test("no bytes at all make the reader throw", () => {
  const start = bytes.subarray(0, 200);
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.boolean(),
      fc.constantFrom("a.xlsx", "a.csv", "~$a.xlsx", "a"),
      (random, isZip, file) => {
        const content = isZip ? new Uint8Array([...start, ...random]) : random;
        expect(readQuestionnaires(content, file).length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});
