import { describe, expect, test } from "vitest";
import type { Benchmark, Figure, Metric, Summary } from "../../../analysis/benchmark/types.ts";
import type { ChartSpec } from "../../../analysis/charts/chart-spec.ts";
import { areaBands } from "../../../analysis/charts/percentile-band.ts";
import { sampleBenchmark } from "./sample-benchmark.ts";

/** The sample, but with these medians of the areas; `null` withholds one. */
function withMedians(medians: Readonly<Record<string, number | null>>): Benchmark {
  const sample = sampleBenchmark({ by: [[]] });
  const changed = (summary: Summary): Summary => {
    const value = medians[summary.metric];
    if (value === undefined) return summary;
    const median: Figure = value === null ? { value: null, suppressed: "min-n", minN: 5 } : { value };
    return { ...summary, median };
  };
  return {
    ...sample,
    breakdowns: sample.breakdowns.map(({ by, groups }) => ({
      by,
      groups: groups.map((group) => ({ ...group, summaries: group.summaries.map(changed) })),
    })),
  };
}

const drawn = (benchmark: Benchmark, you?: ReadonlyMap<Metric, number>): ChartSpec => {
  const spec = areaBands(benchmark, you === undefined ? { language: "en" } : { language: "en", you });
  if (spec === null) throw new Error("There is no chart.");
  return spec;
};

describe("the headline", () => {
  test("names the weakest and the strongest area", () => {
    const { title, description } = drawn(withMedians({ RM: 50, EM: 60, EN: 41, MK: 70, CM: 55 }));
    expect(title.text).toEqual(["Weakest: Environmental responsibility (median 41)", "Strongest: Market responsibility (median 70)"]);
    expect(description).toContain("Environmental responsibility: Median 41");
  });

  test("names only the one that leads", () => {
    expect(drawn(withMedians({ RM: 50, EM: 70, EN: 41, MK: 70, CM: 55 })).title.text).toEqual([
      "Weakest: Environmental responsibility (median 41)",
    ]);
  });

  test("names nobody where areas tie or one is withheld", () => {
    expect(drawn(withMedians({ RM: 50, EM: 70, EN: 50, MK: 70, CM: 55 })).title.text).toEqual(["Scores by area"]);
    expect(drawn(withMedians({ RM: 50, EM: 60, EN: 41, MK: null, CM: 55 })).title.text).toEqual(["Scores by area"]);
  });

  test("speaks of the company where one is shown, and of what it is ahead of only if it is", () => {
    const benchmark = withMedians({ RM: 50, EM: 60, EN: 41, MK: 70, CM: 55 });
    const you = (scores: Readonly<Record<string, number>>): readonly string[] =>
      drawn(benchmark, new Map(Object.entries(scores))).title.text;
    expect(you({ RM: 40, EM: 62, EN: 50, MK: 71, CM: 55 })).toEqual([
      "Furthest below the peer median: Responsibility management (−10)",
      "Furthest above the peer median: Environmental responsibility (+9)",
    ]);
    expect(you({ RM: 60, EM: 62, EN: 45, MK: 85, CM: 57.5 })).toEqual(["Furthest above the peer median: Market responsibility (+15)"]);
    expect(you({ RM: 60 })).toEqual(["Your company among its peers"]);
  });
});

test("a withheld area stands last, with its mark in place of a band", () => {
  const spec = JSON.stringify(drawn(withMedians({ CM: null })));
  expect(spec).toContain('{"label":"Community responsibility","mark":"n<5"}');
});

test("areas in which the company has no score stand last", () => {
  const spec = JSON.stringify(
    drawn(
      withMedians({ RM: 20, EM: 60, EN: 41, MK: 70, CM: 55 }),
      new Map([
        ["CM", 99],
        ["EM", 50],
      ]),
    ),
  );
  const order = ["Employee responsibility", "Community responsibility", "Responsibility management"].map((label) =>
    spec.indexOf(`"label":"${label}"`),
  );
  expect(order.toSorted((a, b) => a - b)).toEqual(order);
});
