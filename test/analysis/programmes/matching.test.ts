import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey } from "../../../analysis/ingest/pool/name-key.ts";
import { type KnownCompany, matched } from "../../../analysis/programmes/matching.ts";
import { clusters } from "./cluster-tables.ts";

const company = (firmKey: string, ...names: readonly string[]): KnownCompany => ({
  firmKey,
  nameKeys: names.flatMap((name) => nameKey(name) ?? []),
});

const parkOf = (table: Parameters<typeof matched>[1], one: KnownCompany): string | null | undefined =>
  matched([one], table).memberships.get(one.firmKey)?.park;

test("a company is found by its credit code, however it is typed, and by its name where the table has no code of it", () => {
  const table = clusters(
    "code,company,park",
    "91330000xxxx00001a,,East",
    ",示例（杭州） 一厂,West",
    "　９１３３００００XXXX00002B ,,North",
  );
  expect(parkOf(table, company("91330000XXXX00001A"))).toBe("East");
  expect(parkOf(table, company("91330000XXXX00002B"))).toBe("North");
  expect(parkOf(table, company("91330000XXXX00009Z", "示例(杭州)一厂"))).toBe("West");
  expect(parkOf(table, company("file:0123", "示例（杭州）一厂"))).toBe("West");
  expect(parkOf(table, company("file:0123", "示例一厂"))).toBeUndefined();
});

test("the code counts before the name", () => {
  const table = clusters("code,company,park", "A1,One,East", "B2,Two,West");
  expect(parkOf(table, company("A1", "Two"))).toBe("East");
});

test("a name that stands for companies in several parks stands for none of them", () => {
  const table = clusters("code,company,park", "A1,One,East", "B2,One,West");
  expect(parkOf(table, company("file:0123", "One"))).toBeUndefined();
  expect(parkOf(table, company("A1", "One"))).toBe("East");
});

test("of several rows of a company the first counts, and one that says something else is told", () => {
  const table = clusters("code,company,park", "A1,One,East", "a1,One,East", "A1,One,West", ",One,South", ",,North");
  const { memberships, remarks } = matched([company("A1")], table);
  expect(memberships.get("A1")?.park).toBe("East");
  expect(remarks).toEqual([
    { row: 4, code: "cluster-row-differs", first: 2, found: "One" },
    { row: 5, code: "cluster-row-differs", first: 2, found: "One" },
    { row: 6, code: "cluster-row-unnamed" },
  ]);
});

test("a row from which no file came is told by name", () => {
  const table = clusters("code,company,park", "A1,One,East", "B2,Two,West", "C3,,West");
  expect(matched([company("A1")], table).remarks).toEqual([
    { row: 3, code: "cluster-row-unmatched", found: "Two" },
    { row: 4, code: "cluster-row-unmatched", found: "C3" },
  ]);
});

test("the order of the companies changes nothing", () => {
  const table = clusters("code,company,park", ...Array.from({ length: 9 }, (_, at) => `A${at},N${at % 4},P${at % 3}`));
  const all = Array.from({ length: 12 }, (_, at) => company(`A${at}`, `N${at % 5}`));
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
      const [one, other] = [matched(all, table), matched(order, table)];
      return all.every(({ firmKey }) => one.memberships.get(firmKey) === other.memberships.get(firmKey));
    }),
  );
});

test("the key of a name tells the name to nobody, and stays what it is", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 6 }), (name) => {
      const key = nameKey(name);
      return key === null || (/^name:[\da-f]{16}$/u.test(key) && nameKey(key) === key);
    }),
  );
  expect(nameKey(" （） ")).toBeNull();
});
