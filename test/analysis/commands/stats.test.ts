import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { csvOf, type Found, StatsCall } from "./stats-call.ts";

const call = new StatsCall();
afterAll(() => call.remove());

const value = ["--value", "x"];

test("a single column of values has its statistics at the top of the JSON, several have them in a list", async () => {
  const table = csvOf([
    ["x", "y,z", "w"],
    [1, 2, 3],
    [3, 4, 5],
  ]).replace("y,z", '"y,z"');
  expect(await call.json<object>(table, "--value", "x")).toMatchObject({ value: "x", desc: { mean: 2 } });
  const { values } = await call.json<Found>(table, "--value", "x,w", "--value", "y,z");
  expect(values.map((each) => [each.value, each.desc.mean])).toEqual([
    ["x", 2],
    ["w", 4],
    ["y,z", 3],
  ]);
});

test("sizes of companies go from micro to large, numbers by value, other categories by character, whatever the order of the rows", async () => {
  const groups = async (...names: readonly string[]): Promise<readonly string[]> =>
    (await call.json<Found>(csvOf([["x", "g"], ...names.map((name, at) => [at, name])]), ...value, "--by", "g")).groups.map(
      ({ group }) => group,
    );
  expect(await groups("large", "Micro", "medium", "small")).toEqual(["Micro", "small", "medium", "large"]);
  expect(await groups("中型", "微型", "小型")).toEqual(["微型", "小型", "中型"]);
  expect(await groups("10", "9", "1")).toEqual(["1", "9", "10"]);
  expect(await groups("b", "medium", "a")).toEqual(["a", "b", "medium"]);
});

test("many categories are described, and their pairs are not compared", async () => {
  const rows = Array.from({ length: 400 }, (_, at) => [at, `g${at % 40}`]);
  const found = await call.json<Found>(csvOf([["x", "g"], ...rows]), ...value, "--by", "g");
  expect([found.groups.length, found.mannwhitney]).toEqual([40, null]);
  const { out } = await call.run([call.put(csvOf([["x", "g"], ...rows])), ...value, "--by", "g"]);
  expect(out).toContain("… and 20 more groups (all with --json)");
});

test("a group of fewer than five values has a p by permutation", async () => {
  const rows = [1, 2, 3, 11, 12, 13, 14, 15].map((x, at) => [x, at < 3 ? "a" : "b"]);
  const { kruskal } = await call.json<Found>(csvOf([["x", "g"], ...rows]), ...value, "--by", "g");
  // Of the 56 ways to choose three of eight two are as extreme.
  expect(kruskal?.p_permutation).toBeCloseTo(2 / 56, 2);
});

// p by R: wilcox.test(rep(0.1, 8), exact = FALSE).
test("changes that are equal in decimals are tied, although their binary fractions differ", async () => {
  const pairs = [
    [0.1, 0.2],
    [0.2, 0.3],
    [0.7, 0.8],
    [1.1, 1.2],
    [3.3, 3.4],
    [12.3, 12.4],
    [1234.5, 1234.6],
    [-0.1, 0],
  ] as const;
  const rows = pairs.flatMap(([before, after], at) => [
    [`F${at}`, 2024, before],
    [`F${at}`, 2025, after],
  ]);
  const { panel } = await call.json<Found>(csvOf([["f", "y", "x"], ...rows]), ...value, "--firm", "f", "--year", "y");
  expect(panel).toMatchObject({ n: 8, method: "normal", V: 36, p: expect.closeTo(0.005_962_078_532_09, 9), t: null });
});

test("with several years there is a change from each to the next, and one from the first to the last, split up without a rest", async () => {
  const rows = [
    ["A", "2023年", 10],
    ["B", "2023年", 30],
    ["A", "2024年", 20],
    ["C", "2024年", 50],
    ["A", "2025年", 30],
    ["C", "2025年", 70],
  ];
  const found = await call.json<Found>(csvOf([["f", "y", "x"], ...rows]), ...value, "--firm", "f", "--year", "y");
  expect(found.yearly.map(({ year, n }) => [year, n])).toEqual([
    [2023, 2],
    [2024, 2],
    [2025, 2],
  ]);
  expect(found.steps).toHaveLength(2);
  expect(found.panel).toMatchObject({ from: 2023, to: 2025, n: 1 });
  const { total, within, entry, exit } = found.decomposition;
  expect([total, within + entry + exit]).toEqual([30, 30]);
});

test("answers outside the scale give reliability without SEM, and are told; the right scale gives it", async () => {
  const rows = [
    [1, 2],
    [5, 4],
    [3, 3],
    [2, 1],
    [4, 5],
  ];
  const file = call.put(csvOf([["a", "b"], ...rows]));
  const wrong = await call.run([file, "--items", "a,b", "--json"]);
  expect(wrong.err).toContain("Answers lie outside the scale from 0 to 4");
  expect(JSON.parse(wrong.out)).toMatchObject({ reliability: { sem: null, alpha: expect.closeTo(0.888_888_889, 6) } });
  const right = await call.json<Found>(csvOf([["a", "b"], ...rows]), "--items", "a,b", "--scale", "1,5");
  expect(right.reliability.sem).toBeGreaterThan(0);
});

test("items that determine each other, or never vary, have null in place of what is undefined", async () => {
  const rows = Array.from({ length: 30 }, (_, at) => [at % 5, at % 5, 3]);
  const { reliability, careless } = await call.json<Found>(csvOf([["a", "b", "c"], ...rows]), "--items", "a,b,c");
  expect([reliability.nComplete, careless.mahal_flagged]).toEqual([30, null]);
  expect(reliability).toMatchObject({ eigen_cor: null, ml_loadings: null });
});

test("the same table and seed give the same bytes; another seed another bootstrap and the same description", async () => {
  const file = call.put(csvOf([["x"], ...Array.from({ length: 40 }, (_, at) => [(at * 7) % 31])]));
  const json = async (seed: string): Promise<string> => (await call.run([file, ...value, "--seed", seed, "--json"])).out;
  expect(await json("7")).toBe(await json("7"));
  const [seven, eight]: readonly Found[] = [JSON.parse(await json("7")), JSON.parse(await json("8"))];
  expect(seven).not.toEqual(eight);
  expect(seven?.desc).toEqual(eight?.desc);
});

test("the order of the rows changes neither description nor comparison", async () => {
  const row = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom("a", "b", "c"));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const found = async (some: typeof rows): Promise<object> => {
        const { desc, kruskal, groups } = await call.json<Found>(csvOf([["x", "g"], ...some]), ...value, "--by", "g");
        return { desc, kruskal, groups };
      };
      expect(await found(rows.toReversed())).toEqual(await found(rows));
    }),
    { numRuns: 25 },
  );
});
