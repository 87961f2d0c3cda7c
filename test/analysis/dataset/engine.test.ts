import { afterEach, beforeEach, expect, test } from "vitest";
import { Dataset } from "../../../analysis/dataset/dataset.ts";
import type { Engine } from "../../../analysis/dataset/engine.ts";
import type { Reading } from "../../../instrument/reading.ts";
import { reading } from "./readings.ts";

let dataset: Dataset;
beforeEach(async () => {
  dataset = await Dataset.open();
});
afterEach(() => dataset.close());

async function engineOf(...readings: readonly Reading[]): Promise<Engine> {
  await dataset.append(readings);
  return (await dataset.settle()).engine;
}

const twoYears = (firm: string, before: 0 | 1 | 2 | 3 | 4, after: 0 | 1 | 2 | 3 | 4): readonly Reading[] => [
  reading({ firm, file: `${firm}-2024`, level: before, profile: { year: 2024, industry: "36" } }),
  reading({ firm, file: `${firm}-2025`, level: after, profile: { year: 2025, industry: "F" } }),
];

test("counts are score × 10,000 by cell, in ascending order", async () => {
  const engine = await engineOf(
    reading({ firm: "A", level: 4 }),
    reading({ firm: "B", level: 2 }),
    reading({ firm: "C", level: 2 }),
    reading({ firm: "D", level: 2, profile: { industry: "F" } }),
  );
  expect(await engine.counts("RM", ["industry"])).toEqual([
    { cell: { industry: "C" }, value: 500_000, n: 2 },
    { cell: { industry: "C" }, value: 1_000_000, n: 1 },
    { cell: { industry: "F" }, value: 500_000, n: 1 },
  ]);
});

test("without the year only the latest case of a company counts, with it every one", async () => {
  const engine = await engineOf(...twoYears("A", 1, 3), ...twoYears("B", 2, 2));
  expect(await engine.counts("RM", [])).toEqual([
    { cell: {}, value: 500_000, n: 1 },
    { cell: {}, value: 750_000, n: 1 },
  ]);
  expect(await engine.counts("RM", ["year"])).toHaveLength(4);
  expect(await engine.counts("RM", ["industry"])).toMatchObject([{ cell: { industry: "F" } }, { cell: { industry: "F" } }]);
  expect(await engine.counts("RM", [], { year: "2024" })).toMatchObject([{ value: 250_000 }, { value: 500_000 }]);
});

test("a filter is a value, never a piece of SQL", async () => {
  const engine = await engineOf(reading());
  expect(await engine.counts("RM", [], { industry: "C' OR '1'='1" })).toEqual([]);
  expect(await engine.counts("RM' OR '1'='1", [])).toEqual([]);
  expect(await engine.counts("RM", [], { industry: "C" })).toHaveLength(1);
});

test("companies that do not say where they belong are counted as unknown", async () => {
  const engine = await engineOf(reading({ profile: { province: null } }), reading({ firm: "B", profile: { province: "71" } }));
  expect(await engine.cells(["province", "region"])).toEqual([
    { cell: { province: "71", region: "unknown" }, n: 1, flagged: 0 },
    { cell: { province: "unknown", region: "unknown" }, n: 1, flagged: 0 },
  ]);
});

test("cells count companies and those with a red flag; an empty pool has no cell", async () => {
  expect(await (await dataset.settle()).engine.cells([])).toEqual([]);
  const engine = await engineOf(reading({ level: 1 }), reading({ firm: "B", level: 3 }));
  expect(await engine.cells([])).toEqual([{ cell: {}, n: 2, flagged: 1 }]);
});

test("answers are counted by what the scorer made of them", async () => {
  const engine = await engineOf(
    reading({ firm: "A", answers: { "EM1-01": { kind: "na", reason: "NO_EMP" } } }),
    // A wrong reason is no reason: the question stays open.
    reading({ firm: "B", answers: { "EM1-01": { kind: "na", reason: "NO_IP" } } }),
    reading({ firm: "C", answers: { "EM1-01": { kind: "unreadable", found: "?" } } }),
    reading({ firm: "D", answers: { "EM1-01": { kind: "compliance", state: "yes" } } }),
  );
  expect((await engine.answers([])).filter(({ itemId }) => itemId === "EM1-01")).toEqual([
    { cell: {}, itemId: "EM1-01", outcome: "missing", level: null, n: 2 },
    { cell: {}, itemId: "EM1-01", outcome: "na", level: null, n: 1 },
    { cell: {}, itemId: "EM1-01", outcome: "scored", level: 4, n: 1 },
  ]);
  expect((await engine.topics([])).find(({ topicId }) => topicId === "EM1")).toEqual({
    cell: {},
    topicId: "EM1",
    n: 4,
    applicable: 27,
    answered: 25,
  });
});

test("cross-products run over the companies that answered all of the items", async () => {
  const engine = await engineOf(
    reading({ firm: "A", level: 1 }),
    reading({ firm: "B", level: 3, answers: { "RM1-02": { kind: "level", level: 4 } } }),
    reading({ firm: "C", answers: { "RM1-02": null } }),
  );
  expect(await engine.crossProducts(["RM1-02", "RM1-01"], [])).toEqual([
    { cell: {}, items: ["RM1-01", "RM1-01"], n: 2, sums: [4, 4], products: 10 },
    { cell: {}, items: ["RM1-01", "RM1-02"], n: 2, sums: [4, 5], products: 13 },
    { cell: {}, items: ["RM1-02", "RM1-02"], n: 2, sums: [5, 5], products: 17 },
  ]);
  expect(await engine.crossProducts([], [])).toEqual([]);
});

test("pairs join the two years of a company, in the cell of the later year", async () => {
  const engine = await engineOf(...twoYears("A", 1, 3), ...twoYears("B", 1, 3), ...twoYears("C", 2, 2), reading({ firm: "D" }));
  expect(await engine.pairs("RM", [2024, 2025], ["industry"])).toEqual([
    { cell: { industry: "F" }, before: 250_000, after: 750_000, n: 2 },
    { cell: { industry: "F" }, before: 500_000, after: 500_000, n: 1 },
  ]);
});

test("questions that are asked at the same time, or while another is being answered, get the answers that they get one after another", async () => {
  const engine = await engineOf(
    ...Array.from({ length: 300 }, (_, index) =>
      reading({ firm: `F${index}`, level: index % 2 === 0 ? 1 : 3, profile: { industry: ["C", "F", "H"][index % 3] ?? "C" } }),
    ),
  );
  const ask = (): readonly (() => Promise<readonly unknown[]>)[] => [
    () => engine.counts("RM", ["industry"]),
    () => engine.answers(["industry", "size"]),
    () => engine.cells(["industry"]),
    () => engine.counts("EM", ["size", "industry"]),
    () => engine.answers(["region"]),
  ];
  const alone: (readonly unknown[])[] = [];
  for (const question of ask()) alone.push(await question());
  expect(await Promise.all(ask().map((question) => question()))).toEqual(alone);
  const settled = await dataset.settle();
  let n = 0;
  for await (const { firmId } of settled.scores()) {
    if (firmId === "F7") await engine.counts("RM", []);
    n += 1;
  }
  expect(n).toBe(300);
});
