import fc from "fast-check";
import { expect, test } from "vitest";
import { cellId, crossTable, type AdditiveTable } from "../../../../analysis/disclosure/tables/additive-table.ts";
import { auditTable } from "../../../../analysis/disclosure/tables/audit-table.ts";
import { protectCounts } from "../../../../analysis/disclosure/tables/protect-counts.ts";
import { countProtection, isProtected, sumProtection } from "../../../../analysis/disclosure/tables/protection.ts";
import { suppressTable } from "../../../../analysis/disclosure/tables/suppress-table.ts";
import cases from "../data/suppression-cases.json" with { type: "json" };
import golden from "../data/suppression-golden.json" with { type: "json" };

const minN = 5;
const margins = ({ cells }: AdditiveTable): ReadonlySet<string> => new Set(cells.map(({ id }) => id).filter((id) => id.includes("*")));
const small = ({ cells }: AdditiveTable): ReadonlyMap<string, ReturnType<typeof countProtection>> =>
  new Map(cells.flatMap(({ id, value }) => (value > 0 && value < minN ? [[id, countProtection(minN)] as const] : [])));
const ids = (pairs: readonly (readonly number[])[]): string[] => pairs.map(([row = 0, column = 0]) => cellId(row, column));
const costOf = ({ cells }: AdditiveTable, withheld: ReadonlySet<string>): number =>
  cells.reduce((sum, { id, value }) => (withheld.has(id) ? sum + value : sum), 0);

/** Auditor's intervals in the notation of suppress.py: "(0, 1)" → [low, high]. */
const intervals = (audit: ReturnType<typeof auditTable>): Record<string, readonly (number | undefined)[]> =>
  Object.fromEntries([...audit].map(([id, interval]) => [`(${id.replace(",", ", ")})`, [interval?.low, interval?.high]]));

const reference = crossTable(golden.table);

// suppression-golden.json: suppress.py with SciPy's HiGHS.
test("with the small cells alone withheld, both can be worked out exactly", () => {
  expect(intervals(auditTable(reference, new Set(ids(golden.primary))))).toEqual(golden.primaryOnlyAudit);
});

test("the reference table needs two more cells, and is then as closed as the reference says", () => {
  const { primary, complementary, unprotected } = suppressTable(reference, small(reference), margins(reference));
  expect([...primary].toSorted()).toEqual(ids(golden.primary));
  expect([...primary, ...complementary].toSorted()).toEqual(ids(golden.optimal).toSorted());
  expect([costOf(reference, complementary), unprotected]).toEqual([golden.optimalCost, []]);
  expect(intervals(auditTable(reference, new Set([...primary, ...complementary])))).toEqual(golden.greedyAudit);
});

test("on 14 tables the audit is SciPy's to the last cell", () => {
  for (const { table, optimal, audit } of cases) {
    const found = auditTable(crossTable(table), new Set(optimal));
    expect(Object.fromEntries([...found].map(([id, interval]) => [id, [interval?.low, interval?.high]]))).toEqual(
      Object.fromEntries(Object.entries(audit).map(([id, bounds]) => [id, bounds?.map((bound) => expect.closeTo(bound, 6))])),
    );
  }
});

test("on 14 tables every suppression is safe, never dearer than the reference's greedy one, and altogether cheaper than its search", () => {
  // The reference searches all suppressions with the fewest cells; more cells can be fewer companies.
  let [cost, searched] = [0, 0];
  for (const { table, greedySafe, greedyCost, optimalCost } of cases) {
    const whole = crossTable(table);
    // The reference asks for intervals of 3, which is ±1.
    const asReference = new Map([...small(whole).keys()].map((id) => [id, countProtection(minN, 1)]));
    const { complementary, unprotected } = suppressTable(whole, asReference, margins(whole));
    expect(unprotected).toEqual([]);
    const own = costOf(whole, complementary);
    expect(own).toBeLessThanOrEqual(greedySafe ? greedyCost : Number.POSITIVE_INFINITY);
    cost += own;
    searched += optimalCost;
  }
  expect(cost / searched).toBeLessThan(1);
});

/** Tables of companies by two dimensions, with many small cells. */
const counts = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 40 })), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

test("for all tables said to be safe: an auditor cannot bound a small cell within its protection", () => {
  fc.assert(
    fc.property(counts, (rows) => {
      const table = crossTable(rows);
      const { cells, isSafe } = protectCounts(table, minN);
      const withheld = new Set(cells.flatMap(({ id, value }) => (value === null ? [id] : [])));
      const audit = auditTable(table, withheld);
      const truth = new Map(table.cells.map(({ id, value }) => [id, value]));
      for (const [id, interval] of audit) {
        expect(interval?.low).toBeLessThanOrEqual(truth.get(id) ?? 0);
        expect(interval?.high).toBeGreaterThanOrEqual(truth.get(id) ?? 0);
      }
      const exposed = [...small(table).keys()].filter((id) => !isProtected(audit.get(id), countProtection(minN)));
      expect(exposed.length > 0).toBe(!isSafe);
      return cells.every(({ id, value }) => value === null || value === truth.get(id));
    }),
    { numRuns: 60 },
  );
});

test("for all tables: no cell of 1 to 4 companies is ever published, and no empty one is withheld", () => {
  fc.assert(
    fc.property(counts, (rows) => {
      const table = crossTable(rows);
      const withheld = new Set(protectCounts(table, minN).cells.flatMap(({ id, value }) => (value === null ? [id] : [])));
      return table.cells.every(({ id, value }) => withheld.has(id) === (value > 0 && value < minN) || (withheld.has(id) && value >= minN));
    }),
    { numRuns: 60 },
  );
});

test("a table in which nothing else can be withheld is called unsafe", () => {
  const table = crossTable([
    [3, 0],
    [0, 20],
  ]);
  expect(protectCounts(table, minN, margins(table)).isSafe).toBe(false);
  expect(protectCounts(crossTable([[9, 20]]), minN)).toMatchObject({
    isSafe: true,
    cells: [{ value: 9 }, { value: 20 }, { value: 29 }, {}, {}, {}],
  });
});

test("one small group beside published ones takes a second one with it, because the total is published too", () => {
  const byIndustry: AdditiveTable = {
    cells: [
      { id: "A", value: 3 },
      { id: "C", value: 30 },
      { id: "F", value: 12 },
      { id: "all", value: 45 },
    ],
    additions: [{ total: "all", parts: ["A", "C", "F"] }],
  };
  expect(protectCounts(byIndustry, minN, new Set(["all"])).cells).toEqual([
    { id: "A", value: null, reason: "few", code: "c" },
    { id: "C", value: 30 },
    { id: "F", value: null, reason: "complementary", code: "c" },
    { id: "all", value: 45 },
  ]);
});

test("a reader who is told which cells are small closes in on them, which is why both kinds share one code", () => {
  const primary = new Map(ids(golden.primary).map((id) => [id, { low: 1, high: minN - 1 }]));
  const others = new Map(ids(golden.optimal).map((id) => [id, { low: minN, high: Number.POSITIVE_INFINITY }]));
  const informed = auditTable(reference, new Set(ids(golden.optimal)), new Map([...others, ...primary]));
  expect(informed.get(cellId(0, 1))).toEqual({ low: 2, high: 4 });
  expect(golden.greedyAudit["(0, 1)"]).toEqual([1, 12]);
});

test("three dimensions and sums of money are protected by the same means", () => {
  // Two years of a table of energy in GWh, linked by the totals over both years.
  const years = [1, 2];
  const table: AdditiveTable = {
    cells: ["A", "B", "C", "all"].flatMap((group, g) => [
      { id: `${group}1`, value: [40, 12.5, 30, 82.5][g] ?? 0 },
      { id: `${group}2`, value: [44, 13.5, 28, 85.5][g] ?? 0 },
      { id: `${group}+`, value: [84, 26, 58, 168][g] ?? 0 },
    ]),
    additions: [
      ...[...years, "+"].map((year) => ({ total: `all${year}`, parts: ["A", "B", "C"].map((group) => `${group}${year}`) })),
      ...["A", "B", "C", "all"].map((group) => ({ total: `${group}+`, parts: years.map((year) => `${group}${year}`) })),
    ],
  };
  const need = sumProtection(12.5, 1.2);
  const { primary, complementary, unprotected } = suppressTable(table, new Map([["B1", need]]), new Set(["all1", "all2", "all+"]));
  expect(unprotected).toEqual([]);
  expect(complementary.size).toBe(3);
  expect(isProtected(auditTable(table, new Set([...primary, ...complementary])).get("B1"), need)).toBe(true);
});
