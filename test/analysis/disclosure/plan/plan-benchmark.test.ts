import { expect, test } from "vitest";
import { withBenchmark } from "../../../../analysis/disclosure/plan/logged-release.ts";
import { mergedCategories } from "../../../../analysis/disclosure/plan/merged-categories.ts";
import { planBenchmark } from "../../../../analysis/disclosure/plan/plan-benchmark.ts";
import { groupKey, type Presence } from "../../../../analysis/disclosure/plan/presence.ts";
import { readReleaseLog } from "../../../../analysis/disclosure/releases/read-release-log.ts";
import { emptyReleaseLog } from "../../../../analysis/disclosure/releases/release-log.ts";

/** Companies of one cell, so many of which have the record. */
const present = (cell: Presence["cell"], n: number, having = n): Presence => ({ cell, isLatest: true, n, having: [having] });

const alone = (...by: readonly (readonly ("industry" | "size" | "region" | "year")[])[]) =>
  by.map((each) => ({ by: each, categories: [] }));
const regions = (...keys: readonly string[]): ReadonlySet<string> => new Set(keys.map((region) => groupKey({ region })));

test("a group of few goes, and so do others until nobody knows its number to within ±4", () => {
  const pool = [present({ region: "E" }, 30), present({ region: "C" }, 12), present({ region: "W" }, 9), present({ region: "NE" }, 3)];
  const { withheld } = planBenchmark(pool, { combinations: alone([], ["region"]), minN: 5 });
  expect(withheld).toEqual(regions("NE", "W"));
});

test("an item is planned by those who answered it: where three of a region did, another region's answers go with theirs", () => {
  const pool = [present({ region: "E" }, 30), present({ region: "C" }, 12), present({ region: "W" }, 9, 3)];
  const { withheld, withheldOf } = planBenchmark(pool, { combinations: alone([], ["region"]), minN: 5 });
  expect(withheld).toEqual(new Set());
  expect(withheldOf(0)).toEqual(regions("W", "C"));
});

test("how the companies are counted makes no difference: together, one by one, in another order", () => {
  const pool = [present({ region: "E" }, 30), present({ region: "C" }, 7), present({ region: "W" }, 6, 4), present({ region: "NE" }, 3)];
  const single = pool.flatMap(({ cell, n, having: [some = 0] }) =>
    Array.from({ length: n }, (_, at) => present(cell, 1, at < some ? 1 : 0)),
  );
  const options = { combinations: alone([], ["region"]), minN: 5 };
  const [one, other] = [planBenchmark(pool, options), planBenchmark(single.toReversed(), options)];
  expect(other.withheld).toEqual(one.withheld);
  expect(other.withheldOf(0)).toEqual(one.withheldOf(0));
});

test("small sizes join their neighbours: micro companies the small ones, medium companies the small ones too", () => {
  const sizes = (micro: number, small: number, medium: number) =>
    mergedCategories(
      [present({ size: "micro" }, micro), present({ size: "small" }, small), present({ size: "medium" }, medium)],
      ["size"],
      5,
    );
  expect(sizes(3, 20, 9)).toEqual([{ dimension: "size", code: "micro+small", members: ["micro", "small"] }]);
  expect(sizes(30, 20, 2)).toEqual([{ dimension: "size", code: "medium+small", members: ["medium", "small"] }]);
  expect(sizes(30, 20, 9)).toEqual([]);
});

test("what is merged by itself stays together where it is crossed, with more beside it", () => {
  const industries = { C: 40, F: 12, G: 3, H: 3, I: 9 };
  const pool = Object.entries(industries).map(([industry, n]) => present({ industry, size: "small" }, n));
  expect(mergedCategories(pool, ["industry"], 5).map(({ members }) => members)).toEqual([["G", "H"]]);
  expect(mergedCategories(pool, ["industry", "size"], 5).map(({ members }) => members.toSorted())).toEqual([["F", "G", "H", "I"]]);
});

test("a log read back knows of every record who lacked it; one that is not whole is none", () => {
  const pool = Array.from({ length: 12 }, (_, at): Presence => ({
    cell: {},
    isLatest: true,
    key: `k${at + 10}`,
    n: 1,
    having: [at < 10 ? 1 : 0, 1],
  }));
  const records = ["core", "EM1-06"];
  const combinations = alone([]);
  const earlier = { log: emptyReleaseLog, records };
  const plan = planBenchmark(pool, { combinations, minN: 5, earlier });
  const log = withBenchmark(emptyReleaseLog, pool, { id: "1", minN: 5, combinations, records, plan });
  expect(log.releases[0]?.records).toEqual([{ id: "core", lacking: [10, 11], withheld: [] }]);
  expect(readReleaseLog(JSON.stringify(log))).toEqual(log);
  expect(readReleaseLog(JSON.stringify(log).replace('"lacking":[10,11]', '"lacking":[10,12]'))).toBeNull();
  // Beside the same twelve, figures of fourteen would tell of the two newcomers.
  const newcomers = Array.from({ length: 2 }, (_, at): Presence => ({ cell: {}, isLatest: true, key: `n${at}`, n: 1, having: [1, 1] }));
  const next = planBenchmark([...pool, ...newcomers], { combinations, minN: 5, earlier: { log, records } });
  expect(next.withheld).toEqual(new Set([groupKey({})]));
});
