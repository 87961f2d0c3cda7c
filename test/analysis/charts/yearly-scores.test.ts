import { expect, test } from "vitest";
import type { Benchmark } from "../../../analysis/benchmark/types.ts";
import { largestChange, yearlyScores } from "../../../analysis/charts/yearly-scores.ts";
import { sampleBenchmark } from "./sample-benchmark.ts";

/** The sample with some years withheld. */
function withheld(...years: readonly string[]): Benchmark {
  const sample = sampleBenchmark();
  return {
    ...sample,
    breakdowns: sample.breakdowns.map(({ by, groups }) => ({
      by,
      groups: groups.map((group) => {
        if (by.join() !== "year" || !years.includes(group.cell.year ?? "")) return group;
        const hidden = { value: null, suppressed: "min-n", minN: 5 } as const;
        return {
          ...group,
          n: null,
          summaries: group.summaries.map((summary) => ({ ...summary, n: null, mean: hidden, q1: hidden, q3: hidden })),
        };
      }),
    })),
  };
}

const points = (benchmark: Benchmark): string => JSON.stringify(yearlyScores(benchmark, { language: "en" })?.["data"]);

test("a withheld year breaks the line and keeps its mark", () => {
  expect(points(withheld("2023"))).toContain(
    '{"panel":"Core score","year":"2023","mean":null,"low":null,"high":null,"q1":null,"q3":null,"n":"n<5","label":null}',
  );
});

test("a year between two others in which nobody took part stays a gap on the axis", () => {
  const gap = sampleBenchmark({ years: [2021, 2024] });
  expect(points(gap)).toContain('"year":"2022","mean":null,"low":null,"high":null,"q1":null,"q3":null,"n":"–"');
});

test("one published year is no course", () => {
  expect(yearlyScores(withheld("2022", "2023", "2024"), { language: "en" })).toBeNull();
  expect(largestChange(withheld("2022", "2023", "2024"), "en")).toBeNull();
});

test("the largest change is told from the first to the last published year", () => {
  expect(largestChange(sampleBenchmark(), "en")).toMatchObject({ kind: "rose", span: "2022–2025" });
  expect(largestChange(withheld("2022"), "en")?.span).toBe("2023–2025");
});
