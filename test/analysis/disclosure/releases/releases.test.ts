import fc from "fast-check";
import { expect, test } from "vitest";
import { differencingRisks, withheldByDifferencing } from "../../../../analysis/disclosure/releases/differencing.ts";
import { memberDifference, membersOf } from "../../../../analysis/disclosure/releases/member-difference.ts";
import { readReleaseLog } from "../../../../analysis/disclosure/releases/read-release-log.ts";
import { emptyReleaseLog, refusals, withRelease } from "../../../../analysis/disclosure/releases/release-log.ts";
import golden from "../data/suppression-golden.json" with { type: "json" };

const firms = (n: number, from = 0): readonly string[] =>
  membersOf(Array.from({ length: n }, (_, at) => `F${String(from + at).padStart(3, "0")}`));
const subset = (id: string, members: readonly string[]): { id: string; members: readonly string[] } => ({ id, members });

const keys = fc.array(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 25 });

test("the difference of two groups is that of the sets, counted only as far as asked", () => {
  fc.assert(
    fc.property(keys, keys, fc.integer({ min: 1, max: 20 }), (one, other, enough) => {
      const [a, b] = [new Set(one), new Set(other)];
      const difference = [...a].filter((key) => !b.has(key)).length + [...b].filter((key) => !a.has(key)).length;
      expect(memberDifference(membersOf(one), membersOf(other), enough)).toBe(Math.min(difference, enough));
    }),
  );
});

test("a subset of 20 out of 23 gives the other 3 away, so it is withheld", () => {
  const { total, subgroup, complement } = golden.differencing;
  const groups = [subset("all", firms(total)), subset("members of the association", firms(subgroup))];
  expect(differencingRisks(groups, 5)).toEqual([{ one: "all", other: "members of the association", n: complement }]);
  expect([...withheldByDifferencing(groups, 5)]).toEqual(["members of the association"]);
});

test("groups that are the same, or differ in five companies, are published", () => {
  const groups = [subset("all", firms(23)), subset("same", firms(23)), subset("18", firms(18)), subset("few", firms(4))];
  expect([...withheldByDifferencing(groups, 5)]).toEqual(["few"]);
});

test("for all groups: what is left differs nowhere in 1 to 4 companies", () => {
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 8 }), (lists) => {
      const groups = lists.map((members, at) => subset(String(at), membersOf(members)));
      const withheld = withheldByDifferencing(groups, 5);
      return (
        differencingRisks(
          groups.filter(({ id }) => !withheld.has(id)),
          5,
        ).length === 0
      );
    }),
  );
});

test("a new release is refused where it differs from an old one in a few companies", () => {
  const log = withRelease(emptyReleaseLog, {
    id: "2025-01",
    minN: 5,
    subsets: [subset("industry=C", firms(12)), subset("all", firms(40))],
  });
  const next = [subset("industry=C", firms(13)), subset("all", firms(47)), subset("industry=F", firms(9, 20))];
  expect(refusals(log, next, 5)).toEqual([{ id: "industry=C", release: "2025-01", group: "industry=C", n: 1 }]);
  expect(refusals(log, [subset("all", firms(47))], 8)).toEqual([{ id: "all", release: "2025-01", group: "all", n: 7 }]);
});

test("a log survives its file, and a damaged one is not read at all", () => {
  const log = withRelease(emptyReleaseLog, {
    id: "2025-01",
    minN: 5,
    subsets: [subset("all", firms(7)), subset("industry=C", firms(6, 1))],
  });
  const text = JSON.stringify(log);
  expect(readReleaseLog(text)).toEqual(log);
  for (const damaged of [
    "",
    "[]",
    "null",
    text.replace("log/1", "log/2"),
    text.replace('"n":6', '"n":7'),
    text.replace('"F001"', "1"),
    text.replace('"F001"', '"F009"'),
    text.replace("[1,2", "[1,1"),
    text.replace("[1,2", "[1,99"),
    text.replace('"minN":5', '"minN":-1'),
  ]) {
    expect(readReleaseLog(damaged)).toBeNull();
  }
});
