import { expect, test } from "vitest";
import { benchmarkOf } from "../../../../analysis/benchmark/benchmark.ts";
import type { Group } from "../../../../analysis/benchmark/types.ts";
import { Dataset } from "../../../../analysis/dataset/dataset.ts";
import { PublishedBenchmark } from "../../../../analysis/disclosure/gate/published-benchmark.ts";
import type { WriteOutput } from "../../../../analysis/files/fill-folder.ts";
import { writeBenchmark } from "../../../../analysis/outputs/benchmark-files.ts";
import type { Level } from "../../../../instrument/types.ts";
import { type Company, reading } from "../../dataset/readings.ts";

/** Everything that is written for everybody, by the name of its file, and the groups of the benchmark in it. */
async function outputsOf(companies: readonly Company[]): Promise<{ files: ReadonlyMap<string, string>; groups: readonly Group[] }> {
  const dataset = await Dataset.open();
  await dataset.append(companies.map(reading));
  const settled = await dataset.settle();
  const published = PublishedBenchmark.inspect(await benchmarkOf(settled.engine, { by: [["region"], ["region", "size"]] }));
  const files = new Map<string, string>();
  const write: WriteOutput = async (name, content) => {
    if (typeof content === "string") files.set(name, content);
    else if (content instanceof Uint8Array) files.set(name, Buffer.from(content).toString("latin1"));
    else throw new TypeError(`${name} comes in pieces.`);
  };
  const parts = { published, settled, problems: [], language: "en", isPublic: true } as const;
  await writeBenchmark(write, parts, new AbortController().signal);
  dataset.close();
  return { files, groups: published.benchmark.breakdowns.flatMap(({ groups }) => groups) };
}

const regions = { East: "33", Central: "42", West: "51", NorthEast: "21" } as const;

/** So many companies of a region, on one level each in turn. */
const companiesIn = (region: keyof typeof regions, levels: readonly Level[]): readonly Company[] =>
  levels.map((level, at) => ({
    firm: `${region}${at}`,
    level,
    profile: { province: regions[region], size: at % 2 === 0 ? "small" : "micro", year: at % 3 === 0 ? 2024 : 2025 },
  }));

const turns = (n: number): readonly Level[] => Array.from({ length: n }, (_, at) => ([1, 2, 3] as const)[at % 3] ?? 2);
const pool = (west: Level, northEast: Level): readonly Company[] => [
  ...companiesIn("East", turns(40)),
  ...companiesIn("Central", turns(14)),
  ...companiesIn("West", [west, west, west]),
  ...companiesIn("NorthEast", [northEast, northEast, northEast]),
];

test(
  "who swaps the answers of two small groups changes no byte of any output: benchmark, charts, pictures, report and workbook",
  { timeout: 60_000 },
  async () => {
    const [one, other] = [await outputsOf(pool(0, 4)), await outputsOf(pool(4, 0))];
    expect([...one.files.keys()].filter((name) => !name.startsWith("charts/"))).toEqual([
      "benchmark.json",
      "benchmark.schema.json",
      "report.html",
      "benchmark.xlsx",
    ]);
    expect([...one.files.keys()].filter((name) => name.endsWith(".svg")).length).toBeGreaterThan(8);
    const changed = [...one.files].flatMap(([name, content]) => (other.files.get(name) === content ? [] : [name]));
    expect(changed).toEqual([]);
    // The groups that were swapped are there, and others went with them.
    const withheld = one.groups.flatMap(({ cell, n }) => (n === null && cell.size === undefined ? [cell.region] : []));
    expect(withheld).toEqual(expect.arrayContaining(["W", "NE"]));
    expect(withheld.length).toBeGreaterThan(2);
  },
);

test("who changes the answers of a published group changes them all", { timeout: 60_000 }, async () => {
  const [one, other] = [
    await outputsOf(pool(0, 4)),
    await outputsOf([
      ...pool(0, 4).slice(40),
      ...companiesIn(
        "East",
        turns(40).map(() => 4),
      ),
    ]),
  ];
  const same = [...one.files].flatMap(([name, content]) => (other.files.get(name) === content ? [name] : []));
  expect(same.filter((name) => !/completeness|schema/u.test(name))).toEqual([]);
});
