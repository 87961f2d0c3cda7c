import { expect, test } from "vitest";
import { groupId, groupOf, isOf, nearestGroup, offeredGroups } from "../../../analysis/peers/groups.ts";
import type { Profile } from "../../../instrument/types.ts";
import { sampleBenchmark } from "../charts/sample-benchmark.ts";
import { assessment } from "../dataset/readings.ts";

const benchmark = sampleBenchmark({ by: [[], ["industry"], ["size"], ["year"]] });
const groups = offeredGroups(benchmark);
const nearestOf = (profile: Partial<Profile>): string | null => {
  const group = nearestGroup(groups, assessment({ profile }));
  return group === undefined ? null : groupId(group);
};

test("the nearest group is one to which the company belongs, by industry before size", () => {
  expect(nearestOf({ industry: "36", size: "small" })).toBe("industry=C");
  expect(nearestOf({ industry: null, size: "micro" })).toBe("size=micro");
  expect(nearestOf({ industry: null, size: null, year: null })).toBe("");
});

test("every group that is offered for a company by itself has the company in it", () => {
  const own = assessment({ profile: { industry: "51", size: "medium" } });
  const group = nearestGroup(groups, own);
  expect(group !== undefined && isOf(group, own)).toBe(true);
  expect(isOf({ ...groups[0]!, cell: { industry: "Z" } }, own)).toBe(false);
});

test("a group is found by what it is made by, also where it is withheld", () => {
  const withheld = benchmark.breakdowns.flatMap((breakdown) => breakdown.groups).find(({ n }) => n === null);
  expect(withheld).toBeDefined();
  expect(groupOf(benchmark, withheld?.cell ?? {})).toBe(withheld);
  expect(groupOf(benchmark, { industry: "Z" })).toBeUndefined();
  expect(groupOf(benchmark, {})?.n).toBe(180);
});
