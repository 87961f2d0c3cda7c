import { beforeAll, expect, test } from "vitest";
import { benchmarkOf } from "../../../../analysis/benchmark/benchmark.ts";
import { mergedSign, type Benchmark, type Group } from "../../../../analysis/benchmark/types.ts";
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
  for (const { by: combination, groups } of published.breakdowns) {
    const cells = await engine.cells(combination);
    for (const { cell } of groups) {
      const own = cells.filter((one) => combination.every((name) => cell[name]?.split(mergedSign).includes(one.cell[name] ?? "")));
      sizes.set(
        JSON.stringify(cell),
        own.reduce((sum, { n }) => sum + n, 0),
      );
    }
  }
}, 60_000);

const groupsOf = ({ breakdowns }: Benchmark): readonly Group[] => breakdowns.flatMap(({ groups }) => groups);

const bare = (group: Group): string => JSON.stringify({ ...group, cell: null });

test("of every small group in a pool, a benchmark tells nothing but that it is there, and it takes other groups along", () => {
  const small = groupsOf(published).filter(({ cell }) => (sizes.get(JSON.stringify(cell)) ?? 0) < 5);
  const withheld = groupsOf(published).filter(({ n }) => n === null);
  expect([small.length > 0, withheld.length > small.length]).toEqual([true, true]);
  expect(small.filter((group) => !withheld.includes(group))).toEqual([]);
  for (const group of withheld) expect(bare(group)).not.toMatch(/:\d/u);
});

test("all withheld groups look alike, whatever the reason, and so do all withheld scores", () => {
  expect(new Set(groupsOf(published).flatMap((group) => (group.n === null ? [bare(group)] : []))).size).toBe(1);
  const scores = groupsOf(published).flatMap(({ summaries }) => summaries.filter(({ n }) => n === null));
  expect(new Set(scores.map((score) => JSON.stringify({ ...score, metric: null }))).size).toBe(1);
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
  [
    "an interval of a mean whose standard deviation is withheld",
    () =>
      altered(large, (group) => ({
        ...group,
        summaries: group.summaries.map((one) => ({ ...one, sd: { value: null, suppressed: "extreme-share" } })),
      })),
    /core interval/u,
  ],
  [
    "an interval that does not hold its figure",
    () =>
      altered(large, (group) => ({
        ...group,
        summaries: group.summaries.map((one) => ({
          ...one,
          mean: { value: 50, interval: { low: 51, high: 52, method: "t", coverage: 0.95 } },
        })),
      })),
    /interval of another kind/u,
  ],
  [
    "a group that its total leaves bare",
    () => {
      const [total = 0] = groupsOf(published).flatMap(({ n }) => n ?? []);
      const cells = [
        ["C", total - 3],
        ["I", null],
      ] as const;
      const [like] = groupsOf(published).filter(large);
      const [hidden] = groupsOf(published).filter(({ n }) => n === null);
      const groups = cells.flatMap(([industry, n]) => {
        const face = n === null ? hidden : like;
        return face === undefined ? [] : [{ ...face, cell: { industry }, n }];
      });
      const breakdowns = published.breakdowns.map((one) => (one.by.join() === "industry" ? { ...one, groups } : one));
      return { ...published, breakdowns };
    },
    /left bare/u,
  ],
];

for (const [claim, benchmark, breach] of tampered)
  test(`inspection stops ${claim}`, () => {
    expect(() => PublishedBenchmark.inspect(benchmark())).toThrow(breach);
  });
