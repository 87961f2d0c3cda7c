import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A line of a file, with the company that it names; null for a blank one and for one that repeats the header. */
const line = fc.oneof(
  { weight: 8, arbitrary: fc.constant(["F,3,", "F"] as const) },
  { weight: 1, arbitrary: fc.constantFrom(["", null] as const, [" , ,", null] as const) },
  { weight: 1, arbitrary: fc.constant(["firm_id,RM1_01,more", null] as const) },
  { weight: 1, arbitrary: fc.constant(['"A, B",2,"a note\nin two lines"', "A, B"] as const) },
  { weight: 1, arbitrary: fc.constant(['"say ""yes"""  ,1,x', 'say "yes"'] as const) },
  { weight: 1, arbitrary: fc.constant(["企业,4,", "企业"] as const) },
  // A quote that does not begin its field, and would if what is before it were left out.
  { weight: 3, arbitrary: fc.constant(['\uFEFF"G",0,', '"G"'] as const) },
);

test("a wide CSV is read alike however many pieces it takes: every line once, in order, with its number", () => {
  const file = fc.tuple(
    fc.array(line, { minLength: 1, maxLength: 40 }),
    fc.integer({ min: 1, max: 60 }),
    fc.constantFrom("", "\uFEFF", "\uFEFF\uFEFF"),
  );
  fc.assert(
    fc.property(file, ([some, times, mark]) => {
      const lines = Array.from({ length: times }, () => some).flat();
      const expected: (readonly [string, number])[] = [];
      let number = 2;
      for (const [text, firm] of lines) {
        if (firm !== null) expected.push([firm, number]);
        number += text.split("\n").length;
      }
      const readings = readQuestionnaires(utf8(`${mark}firm_id,RM1_01,more\n${lines.map(([text]) => text).join("\n")}`), "wide.csv");
      const found = readings.filter(({ provenance }) => provenance.line !== undefined);
      expect(found.map(({ assessment, provenance }) => [assessment?.firmId, provenance.line])).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
