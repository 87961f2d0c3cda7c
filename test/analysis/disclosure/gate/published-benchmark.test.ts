import { beforeAll, expect, test } from "vitest";
import { benchmarkOf } from "../../../../analysis/benchmark/benchmark.ts";
import type { Benchmark, Group } from "../../../../analysis/benchmark/types.ts";
import { Dataset } from "../../../../analysis/dataset/dataset.ts";
import type { Engine } from "../../../../analysis/dataset/engine.ts";
import { PublishedBenchmark } from "../../../../analysis/disclosure/gate/published-benchmark.ts";
import type { BenchmarkParts } from "../../../../analysis/outputs/benchmark-files.ts";
import { seededRandom } from "../../../../analysis/statistics/random.ts";
import type { Level } from "../../../../instrument/types.ts";
import { reading } from "../../dataset/readings.ts";

const by = [["industry", "size"], ["region"], ["year", "size"]] as const;

/** Companies of uneven industries, sizes, provinces and years, on uneven levels; some come in two years. */
async function poolOf(seed: number): Promise<Engine> {
  const random = seededRandom(seed);
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value => values[Math.floor(values.length * random() ** 2)] ?? values[0];
  const dataset = await Dataset.open();
  await dataset.append(
    Array.from({ length: 70 }, (_, at) =>
      reading({
        firm: `F${at % 60}`,
        file: `${at}.xlsx`,
        level: pick<Level>([2, 3, 1, 4, 0]),
        answers: random() < 0.1 ? { "CM3-01": null, "RM4-01": null } : {},
        profile: {
          industry: pick(["36", "65", "51", "01", "48"]),
          size: pick(["small", "micro", "medium"]),
          province: pick(["33", "44", "51", "21"]),
          year: at < 60 ? pick([2025, 2024, 2023]) : 2022,
        },
      }),
    ),
  );
  return (await dataset.settle()).engine;
}

let published: Benchmark;
/** Companies by group, as they are. */
const sizes = new Map<string, number>();
beforeAll(async () => {
  const engine = await poolOf(1);
  published = PublishedBenchmark.inspect(await benchmarkOf(engine, { by })).benchmark;
  for (const { by: combination } of published.breakdowns)
    for (const { cell, n } of await engine.cells(combination)) sizes.set(JSON.stringify(cell), n);
}, 60_000);

const groupsOf = ({ breakdowns }: Benchmark): readonly Group[] => breakdowns.flatMap(({ groups }) => groups);

test("of every small group in a pool, a benchmark tells nothing but that it is there", () => {
  const small = groupsOf(published).filter(({ cell }) => (sizes.get(JSON.stringify(cell)) ?? 0) < 5);
  expect(small.length).toBeGreaterThan(3);
  for (const group of small) expect(JSON.stringify(group)).not.toMatch(/"(?:value|n|na|missing)":\d/u);
  expect(new Set(small.map((group) => JSON.stringify({ ...group, cell: null }))).size).toBe(1);
});

test("files are written of an inspected benchmark only: the compiler takes no other", () => {
  // @ts-expect-error A benchmark that nobody inspected.
  const parts: Pick<BenchmarkParts, "published"> = { published };
  // @ts-expect-error Nor one that looks like an inspected one.
  const forged: Pick<BenchmarkParts, "published"> = { published: { benchmark: published } };
  expect([parts, forged]).toHaveLength(2);
});

/** The benchmark with one group, the first that fits, changed. */
function altered(isOne: (group: Group) => boolean, change: (group: Group) => Group): Benchmark {
  const victim = groupsOf(published).find(isOne);
  expect(victim).toBeDefined();
  const breakdowns = published.breakdowns.map((breakdown) => ({
    ...breakdown,
    groups: breakdown.groups.map((group) => (group === victim ? change(group) : group)),
  }));
  return { ...published, breakdowns };
}

const large = ({ n }: Group): boolean => n !== null && n > 20;
const five = { value: 5 } as const;

test("one company of 2,500 that breaks a duty is 0.0 %, and no breach", () => {
  const rounded = altered(large, (group) => ({
    ...group,
    items: group.items.map((item) => ({ ...item, n: 2500, shares: item.shares.map((_, at) => ({ value: at === 1 ? 1 : 0 })) })),
  }));
  expect(PublishedBenchmark.inspect(rounded).benchmark).toBe(rounded);
});

const tampered: readonly (readonly [claim: string, benchmark: () => Benchmark, breach: RegExp])[] = [
  ["a group of three", () => altered(large, (group) => ({ ...group, n: 3 })), /: n count/u],
  [
    "a score of four companies",
    () => altered(large, (group) => ({ ...group, summaries: group.summaries.map((one) => ({ ...one, n: 4 })) })),
    /core count; .*: core;/u,
  ],
  [
    "quartiles of nine companies",
    () => altered(large, (group) => ({ ...group, summaries: group.summaries.map((one) => ({ ...one, n: 9 })) })),
    /: core spread/u,
  ],
  [
    "the tails of 19 companies",
    () => altered(large, (group) => ({ ...group, summaries: group.summaries.map((one) => ({ ...one, n: 19 })) })),
    /: core tails/u,
  ],
  [
    "a mean of 100 points",
    () => altered(large, (group) => ({ ...group, summaries: group.summaries.map((one) => ({ ...one, mean: { value: 100 } })) })),
    /core tells of all/u,
  ],
  [
    "a duty that everybody breaks",
    () =>
      altered(large, (group) => ({
        ...group,
        items: group.items.map((item) => ({ ...item, shares: item.shares.map((_, at) => ({ value: at === 0 ? 1 : 0 })) })),
      })),
    /extreme/u,
  ],
  [
    "how many left a question blank, where two more did not need it",
    () => altered(large, (group) => ({ ...group, items: group.items.map((item) => ({ ...item, na: null, missing: 8 })) })),
    /not answered/u,
  ],
  [
    "the share of answered questions of a few",
    () => altered(large, (group) => ({ ...group, completeness: group.completeness.map((one) => ({ ...one, n: null })) })),
    /RM1 answered/u,
  ],
  [
    "one figure of a withheld group",
    () =>
      altered(
        ({ n }) => n === null,
        (group) => ({ ...group, summaries: group.summaries.map((one) => ({ ...one, n: 30, mean: five })) }),
      ),
    /a withheld group/u,
  ],
];

for (const [claim, benchmark, breach] of tampered)
  test(`inspection stops ${claim}`, () => {
    expect(() => PublishedBenchmark.inspect(benchmark())).toThrow(breach);
  });
