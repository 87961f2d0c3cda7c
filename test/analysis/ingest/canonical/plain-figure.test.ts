import fc from "fast-check";
import { expect, test } from "vitest";
import { plainFigure } from "../../../../analysis/ingest/canonical/plain-figure.ts";

const read = (line: string, before = ""): number => {
  const bytes = new TextEncoder().encode(before + line);
  return plainFigure(bytes, before.length, bytes.length);
};

const digits = (most: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`, "u"));

test("a figure of up to fifteen digits is the number that JavaScript reads, to the last bit", () => {
  fc.assert(
    fc.property(digits(15), fc.nat(14), fc.string({ unit: "binary-ascii" }), (text, place, before) => {
      const at = 1 + (place % text.length);
      const figure = at === text.length ? text : `${text.slice(0, at)}.${text.slice(at)}`;
      expect(read(`answered,${figure},,`, before)).toBe(Number(figure));
    }),
  );
});

test.each([
  "answered,,,",
  "answered,.5,,",
  "answered,5.,,",
  "answered,1.2.3,,",
  "answered,-1,,",
  "answered,1e3,,",
  "answered, 1,,",
  "answered,1,,2",
  "answered,1,NO_EMP,",
  "answered,1,",
  "answered,1,,,",
  "Answered,1,,",
  ",1,,",
  "na,1,,",
  "answered,1234567890123456,,",
  "answered,１,,",
  "answered,,",
  "",
])("anything else is not a plain figure: %s", (line) => {
  expect(read(line)).toBeNaN();
});

test("what stands behind the end of the line is not read", () => {
  const bytes = new TextEncoder().encode("answered,12,,\nanswered,1,,");
  expect(plainFigure(bytes, 0, 13)).toBe(12);
  expect(plainFigure(bytes, 0, 12)).toBeNaN();
});
