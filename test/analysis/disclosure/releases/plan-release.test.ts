import fc from "fast-check";
import { expect, test } from "vitest";
import { membersOf } from "../../../../analysis/disclosure/releases/member-difference.ts";
import type { CellGroup } from "../../../../analysis/disclosure/releases/nested-additions.ts";
import { nestedAdditions } from "../../../../analysis/disclosure/releases/nested-additions.ts";
import { planRelease } from "../../../../analysis/disclosure/releases/plan-release.ts";
import { emptyReleaseLog } from "../../../../analysis/disclosure/releases/release-log.ts";

type Profile = Readonly<Record<string, string>>;

/** Everybody and all groups by each of the given combinations of dimensions. */
function groupsOf(companies: ReadonlyMap<string, Profile>, ...bys: readonly (readonly string[])[]): CellGroup[] {
  return bys.flatMap((by) => {
    const groups = new Map<string, { cell: Profile; members: string[] }>();
    for (const [key, profile] of companies) {
      const cell = Object.fromEntries(by.map((dimension) => [dimension, profile[dimension] ?? ""]));
      const id = Object.entries(cell).join(" ") || "all";
      const group = groups.get(id) ?? { cell, members: [] };
      group.members.push(key);
      groups.set(id, group);
    }
    return [...groups].map(([id, { cell, members }]) => ({ id, cell, members: membersOf(members) }));
  });
}

/** So many companies of each industry, numbered from the given number on. */
const industries = (counts: Profile | Readonly<Record<string, number>>, from = 0): Map<string, Profile> =>
  new Map(
    Object.entries(counts).flatMap(([industry, n]) =>
      Array.from({ length: Number(n) }, (_, at) => [`${industry}${from + at}`, { industry }] as const),
    ),
  );

const plan = (groups: readonly CellGroup[], log = emptyReleaseLog): ReturnType<typeof planRelease> =>
  planRelease({ id: "2026", groups }, 5, log);

test("industries add up to everybody, years only where no company comes twice", () => {
  const groups = groupsOf(industries({ A: 2, C: 3 }), [], ["industry"]);
  expect(nestedAdditions(groups)).toEqual([{ total: "all", parts: ["industry,A", "industry,C"] }]);
  const years = ["2024", "2025"].map((year) => ({ id: year, cell: { year }, members: ["1", year] }));
  expect(nestedAdditions([{ id: "all", cell: {}, members: ["1", "2024", "2025"] }, ...years])).toEqual([]);
});

test("beside a small industry the smallest other one goes, because everybody is published", () => {
  const { withheld } = plan(groupsOf(industries({ A: 3, C: 30, F: 12, G: 9 }), [], ["industry"]));
  expect([...withheld]).toEqual([
    ["industry,A", "few"],
    ["industry,G", "differencing"],
  ]);
});

test("where that leaves the number of a small industry within ±3, the next one goes as well", () => {
  const { withheld } = plan(groupsOf(industries({ A: 3, C: 30, F: 12, G: 5 }), [], ["industry"]));
  // A and G are 8 together, so that A is between 1 and 7.
  expect([...withheld]).toEqual([
    ["industry,A", "few"],
    ["industry,G", "differencing"],
    ["industry,F", "complementary"],
  ]);
});

test("a few new companies cannot be told from two releases, not even by way of groups that stayed as they were", () => {
  const first = plan(groupsOf(industries({ C: 20, D: 20, F: 20 }), [], ["industry"]));
  expect(first.withheld.size).toBe(0);
  // Five new ones in C and two in D: F is known from before, so that everybody − C − F would leave D and with it the two.
  const second = plan(groupsOf(industries({ C: 25, D: 22, F: 20 }), [], ["industry"]), first.log);
  expect(second.withheld.get("industry,D")).toBe("differencing");
  expect([...second.withheld.keys()]).toContain("industry,C");
  expect(second.log.releases.map(({ groups }) => groups.length)).toEqual([4, 4 - second.withheld.size]);
});

test("the same companies again change nothing; a corrected one has another key and holds its groups back", () => {
  const companies = industries({ C: 20, D: 20 });
  const first = plan(groupsOf(companies, [], ["industry"]));
  expect(plan(groupsOf(companies, [], ["industry"]), first.log).withheld.size).toBe(0);
  const corrected = new Map([...companies].map(([key, profile]) => [key === "C7" ? "C7 corrected" : key, profile]));
  expect([...plan(groupsOf(corrected, [], ["industry"]), first.log).withheld.keys()]).toEqual(["all", "industry,C"]);
});

test("a total known from elsewhere counts: the cases read are the sum of the years", () => {
  const cases = new Map(
    [...industries({ C: 20, D: 2 })].map(([key, { industry }]): [string, Profile] => [key, { year: industry === "C" ? "2025" : "2024" }]),
  );
  const years = groupsOf(cases, ["year"]);
  const totals = groupsOf(cases, []).map((total) => ({ ...total, id: "cases" }));
  expect([...planRelease({ id: "1", groups: years }, 5, emptyReleaseLog).withheld.keys()]).toEqual(["year,2024"]);
  expect([...planRelease({ id: "1", groups: years, totals }, 5, emptyReleaseLog).withheld.keys()]).toEqual(["year,2024", "year,2025"]);
});

test("for all companies: small groups always go, and the order in which groups are named changes nothing", () => {
  const profile = fc.record({ industry: fc.constantFrom("A", "C", "F"), size: fc.constantFrom("micro", "small") });
  fc.assert(
    fc.property(fc.array(profile, { maxLength: 60 }), (profiles) => {
      const companies = new Map(profiles.map((one, at) => [String(at), one]));
      const groups = groupsOf(companies, [], ["industry"], ["size"], ["industry", "size"]);
      const { withheld } = plan(groups);
      expect(groups.filter(({ members }) => members.length < 5).every(({ id }) => withheld.get(id) === "few")).toBe(true);
      expect(plan(groups.toReversed()).withheld).toEqual(withheld);
    }),
    { numRuns: 40 },
  );
});

test("the higher minimum of an earlier release binds the differences to it", () => {
  const log = planRelease({ id: "2025", groups: groupsOf(industries({ C: 20 }), []) }, 9, emptyReleaseLog).log;
  expect([...plan(groupsOf(industries({ C: 27 }), []), log).withheld]).toEqual([["all", "differencing"]]);
  expect(plan(groupsOf(industries({ C: 29 }), []), log).withheld.size).toBe(0);
});

test("industries merged to twice the minimum stand beside their sizes, where single ones would fall", () => {
  const sizes = ["micro", "micro", "small"];
  const of = (counts: Readonly<Record<string, number>>): ReadonlyMap<string, Profile> =>
    new Map([...industries(counts)].map(([key, profile], at) => [key, { ...profile, size: sizes[at % 3] ?? "" }]));
  const published = (counts: Readonly<Record<string, number>>): readonly string[] => {
    const groups = groupsOf(of(counts), [], ["industry"], ["size"], ["industry", "size"]);
    const { withheld } = plan(groups);
    return groups.flatMap(({ id, cell }) => (withheld.has(id) || !("industry" in cell) ? [] : [id]));
  };
  expect(published({ C: 24, F: 6, G: 6, L: 6 })).toEqual(["industry,C"]);
  expect(published({ C: 24, tertiary: 18 })).toHaveLength(6);
});
