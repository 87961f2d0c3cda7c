import fc from "fast-check";
import { expect, test } from "vitest";
import { creditCodeCheckCharacter, isCreditCode } from "../../instrument/credit-code.ts";

const alphabet = Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY");
const valid = ["91350100M000100Y43", "91110000802100433B", "911101080828461726"];
const body = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }).map((characters) => characters.join(""));

test.each(valid)("%s is a credit code", (code) => {
  expect(isCreditCode(code)).toBe(true);
  expect(creditCodeCheckCharacter(code.slice(0, 17))).toBe(code.charAt(17));
});

test("every change of one character to another is caught", () => {
  for (const code of valid) {
    const changes = Array.from(code, (old, place) =>
      alphabet.filter((other) => other !== old).map((other) => code.slice(0, place) + other + code.slice(place + 1)),
    ).flat();
    expect(changes).toHaveLength(18 * 30);
    expect(changes.filter(isCreditCode)).toEqual([]);
  }
});

test("every swap of two different neighbours before the check character is caught", () => {
  for (const code of valid) {
    for (let place = 0; place < 16; place += 1) {
      const swapped = code.slice(0, place) + code.charAt(place + 1) + code.charAt(place) + code.slice(place + 2);
      expect(isCreditCode(swapped)).toBe(swapped === code);
    }
  }
});

test("for every body exactly one of the 31 characters completes the code", () => {
  fc.assert(fc.property(body, (start) => alphabet.filter((last) => isCreditCode(start + last)).length === 1));
});

test.each([
  "",
  "91350100M000100Y4",
  "91350100M000100Y430",
  "91350100m000100y43",
  " 1350100M000100Y43",
  "9135010OM000100Y43",
  "９1350100M000100Y43",
  "91350100M000100Y4\u{1F600}",
])("%j is none", (code) => {
  expect(isCreditCode(code)).toBe(false);
});
