import { expect, test } from "vitest";
import { divisions, sectionOf, sections } from "../../instrument/csr/industries.ts";
import { provinces, regions } from "../../instrument/csr/provinces.ts";

const twoDigits = (index: number) => String(index + 1).padStart(2, "0");

test("97 divisions stand in the order of their codes, 01 to 97", () => {
  expect(divisions.map(({ code }) => code)).toEqual(Array.from({ length: 97 }, (_, index) => twoDigits(index)));
});

test("20 sections, A to T, share the divisions without gap or overlap", () => {
  expect(sections.map(({ code }) => code).join("")).toBe("ABCDEFGHIJKLMNOPQRST");
  const shared = sections.flatMap(({ code, divisions: [first, last] }) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => [twoDigits(Number(first) - 1 + index), code]),
  );
  expect(divisions.map(({ code, section }) => [code, section])).toEqual(shared);
});

test("no two divisions or sections share a title", () => {
  for (const list of [divisions, sections]) {
    for (const language of ["zh", "en"] as const) expect(new Set(list.map(({ title }) => title[language])).size).toBe(list.length);
  }
});

test.each([
  ["K", "K"],
  ["70", "K"],
  ["591", "G"],
  ["3610", "C"],
  ["01", "A"],
  ["97", "T"],
])("%s belongs to section %s", (code, section) => {
  expect(sectionOf(code)).toBe(section);
});

test.each(["", "U", "c", "00", "98", "7", "70 ", "70000", "C36", "AB", "__proto__", "constructor"])("%j belongs to no section", (code) => {
  expect(sectionOf(code)).toBeNull();
});

test("34 provinces have their own two digits and ISO code", () => {
  expect(provinces).toHaveLength(34);
  expect(new Set(provinces.map(({ code }) => code)).size).toBe(34);
  expect(new Set(provinces.map(({ iso }) => iso)).size).toBe(34);
  expect(provinces.filter(({ code, iso }) => !/^\d{2}$/.test(code) || !/^CN-[A-Z]{2}$/.test(iso))).toEqual([]);
  expect(provinces.map(({ code }) => code)).toEqual(provinces.map(({ code }) => code).toSorted());
});

test("31 provinces lie in a region: 10 east, 6 central, 12 west, 3 north-east", () => {
  const inRegion = Object.keys(regions).map((region) => provinces.filter((province) => province.region === region).length);
  expect(inRegion).toEqual([10, 6, 12, 3]);
  expect(provinces.filter(({ region }) => region === null).map(({ code }) => code)).toEqual(["71", "81", "82"]);
});
