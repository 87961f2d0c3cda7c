import { afterEach, beforeEach, expect, test } from "vitest";
import { Dataset, type SettledDataset } from "../../../analysis/dataset/dataset.ts";
import type { ResponseRow } from "../../../analysis/dataset/responses.ts";
import type { ScoreRow } from "../../../analysis/dataset/scores.ts";
import type { DuplicateRule } from "../../../analysis/dataset/settle.ts";
import { scoredItems } from "../../../instrument/csr/instrument.ts";
import type { Reading } from "../../../instrument/reading.ts";
import type { Answer } from "../../../instrument/types.ts";
import { companies, reading } from "./readings.ts";

let dataset: Dataset;
beforeEach(async () => {
  dataset = await Dataset.open();
});
afterEach(() => dataset.close());

async function settled(readings: readonly Reading[], rule: DuplicateRule = "latest"): Promise<SettledDataset> {
  await dataset.append(readings);
  return dataset.settle(rule);
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

const used = async (pool: SettledDataset): Promise<readonly ScoreRow[]> =>
  (await all(pool.scores())).filter(({ excluded }) => excluded === null);

test("scores are computed from the answers and kept to four decimals", async () => {
  const pool = await settled([reading({ level: 2 }), reading({ firm: "F002", level: 3 })]);
  expect((await all(pool.scores())).map(({ scores }) => [scores.get("core"), scores.get("RM"), scores.get("EM1")])).toEqual([
    [50, 50, 50],
    // Level 3 of the practices and "attention" to the duties: EM1 has six duties and one practice. Core, by hand from the basic items:
    // RM 75, EM (50 + 75 + 50) / 3, EN (50 + 3 · 75) / 4, MK (62.5 + 75 + 50 + 50) / 4, CM 75.
    [67.2917, 75, 53.5714],
  ]);
});

test("a company's own weights do not touch the benchmark", async () => {
  const plain = reading();
  const weighted: Reading = {
    ...reading({ firm: "F002", answers: { "RM1-01": { kind: "level", level: 4 } } }),
  };
  if (weighted.assessment === null) throw new Error("the fixture has an assessment");
  const assessment = { ...weighted.assessment, settings: { ...weighted.assessment.settings, areaWeights: new Map([["RM", 1]]) } };
  const [, own] = await used(await settled([plain, { ...weighted, assessment }]));
  const [, same] = await used(await (await Dataset.open().then(async (other) => (await other.append([plain, weighted]), other))).settle());
  expect(own?.scores).toEqual(same?.scores);
});

test("cases that cannot enter are kept and counted with the reason", async () => {
  const blank = Object.fromEntries(scoredItems.filter(({ area }) => area === "CM").map(({ id }) => [id, null]));
  const notApplicable = Object.fromEntries(
    scoredItems.flatMap(({ id, naReason }): [string, Answer][] => (naReason === null ? [] : [[id, { kind: "na", reason: naReason }]])),
  );
  const pool = await settled([
    reading(),
    reading({ firm: "insufficient", answers: blank }),
    reading({ firm: "na-share", answers: notApplicable }),
    reading({ firm: "large", profile: { size: "large" } }),
    reading({ firm: "large-by-figures", profile: { size: null, employees: 1000, revenue: 40_000 } }),
    reading({ firm: "version", version: "2.0.0" }),
    reading({ firm: "minor-version", version: "1.4.0" }),
    reading({ firm: "no-year", profile: { year: null } }),
    { ...reading({ firm: "rejected" }), assessment: null },
  ]);
  expect(await pool.engine.pool()).toEqual({
    files: 9,
    cases: 9,
    used: 2,
    firms: 2,
    years: [2025],
    exclusions: [
      { reason: "rejected", cases: 1 },
      { reason: "insufficient", cases: 1 },
      { reason: "na-share", cases: 1 },
      { reason: "large", cases: 2 },
      { reason: "version", cases: 1 },
      { reason: "no-year", cases: 1 },
    ],
  });
});

test("a copy of a file is left out and named once, however many cases it holds", async () => {
  const file = "all.csv";
  const rows = [1, 2, 3].map((line) => reading({ firm: `F${line}`, file, line, sha256: "same" }));
  const copies = rows.map((row) => ({ ...row, provenance: { ...row.provenance, file: "all - copy.csv" } }));
  const issues = [...(await dataset.append(rows)), ...(await dataset.append(copies))];
  expect(issues).toEqual([{ file: "all - copy.csv", severity: "warning", code: "duplicate-file", of: "all.csv" }]);
  expect(await (await dataset.settle()).engine.pool()).toMatchObject({
    files: 2,
    cases: 6,
    used: 3,
    exclusions: [{ reason: "duplicate-file", cases: 3 }],
  });
});

const twice = (a: Parameters<typeof reading>[0], b: Parameters<typeof reading>[0]): readonly Reading[] => [
  reading({ file: "a.xlsx", ...a }),
  reading({ file: "b.xlsx", ...b }),
];

test.each([
  [
    "the third party's assessment over a newer one",
    twice({ profile: { assessor: "third-party" }, savedAt: "2025-01-01" }, { savedAt: "2026-01-01" }),
    "a.xlsx",
  ],
  ["a consultant's over the company's own", twice({}, { profile: { assessor: "consultant" } }), "b.xlsx"],
  ["the newest of equals", twice({ savedAt: "2025-01-01T08:00:00Z" }, { savedAt: "2025-03-01T08:00:00Z" }), "b.xlsx"],
  ["one with a date over one without", twice({}, { savedAt: "2025-03-01T08:00:00Z" }), "b.xlsx"],
  ["the first file name where nothing else differs", twice({ file: "z.xlsx" }, { file: "b.xlsx" }), "b.xlsx"],
  ["one that can be used over a newer one that cannot", twice({}, { savedAt: "2026-01-01", version: "2.0.0" }), "a.xlsx"],
])("of two cases of a company and year the pool keeps %s", async (_, readings, kept) => {
  const pool = await settled(readings);
  const dropped = readings.map(({ provenance }) => provenance.file).find((file) => file !== kept);
  expect(pool.issues).toEqual([{ file: dropped, firmId: "F001", severity: "warning", code: "duplicate-case", of: kept }]);
  expect(await pool.engine.pool()).toMatchObject({ cases: 2, used: 1, exclusions: [{ reason: "duplicate-case", cases: 1 }] });
});

test("duplicates can be settled by the order of reading, or kept as companies of their own", async () => {
  const readings = twice({ file: "z.xlsx" }, { file: "b.xlsx", savedAt: "2026-01-01" });
  const first = await settled(readings, "first");
  expect(first.issues).toMatchObject([{ file: "b.xlsx", of: "z.xlsx" }]);
  const keep = await dataset.settle("keep");
  expect(keep.issues).toEqual([]);
  expect(await keep.engine.pool()).toMatchObject({ used: 2, firms: 2, exclusions: [] });
  expect((await all(keep.scores())).map(({ firmId }) => firmId)).toEqual(["F001#2", "F001"]);
});

test("cases of the same company in two years are not duplicates", async () => {
  const pool = await settled([reading({ profile: { year: 2024 }, file: "a" }), reading({ profile: { year: 2025 }, file: "b" })]);
  expect(pool.issues).toEqual([]);
  expect(await pool.engine.pool()).toMatchObject({ used: 2, firms: 1, years: [2024, 2025] });
});

test("without an id a company is known by its credit code, otherwise by its file and line", async () => {
  const pool = await settled([
    reading({ firm: null, file: "a", profile: { uscc: "91330100799655058B" } }),
    reading({ firm: null, file: "b", sha256: "0123456789abcdef0123" }),
    reading({ firm: null, file: "c", sha256: "fedcba98765432100123", line: 7 }),
  ]);
  expect((await all(pool.scores())).map(({ firmId }) => firmId)).toEqual([
    "91330100799655058B",
    "file:0123456789abcdef",
    "file:fedcba9876543210:7",
  ]);
});

test("responses tell blank, not applicable, error and 0 apart, and hold no name, code, role, note or unreadable text", async () => {
  const secret = "=SECRET()";
  const own = reading({
    profile: { name: secret, roles: secret, uscc: secret, employees: 0, listed: false },
    answers: {
      "RM1-01": { kind: "level", level: 0 },
      "RM1-02": null,
      "EM1-01": { kind: "na", reason: "NO_EMP" },
      "EM1-05": { kind: "unreadable", found: secret },
      "EN3-03": { kind: "compliance", state: "yes" },
    },
  });
  const rows = await all((await settled([own])).responses());
  const line = (id: string): Partial<ResponseRow> | undefined => {
    const found = rows.find(({ itemId }) => itemId === id);
    return found && { status: found.status, value: found.value, naReason: found.naReason };
  };
  expect(line("RM1-01")).toEqual({ status: "answered", value: "0", naReason: null });
  expect(line("RM1-02")).toEqual({ status: "blank", value: null, naReason: null });
  expect(line("EM1-01")).toEqual({ status: "na", value: null, naReason: "NO_EMP" });
  expect(line("EM1-05")).toEqual({ status: "error", value: null, naReason: null });
  expect(line("profile.employees")).toEqual({ status: "answered", value: "0", naReason: null });
  expect(line("profile.listed")).toEqual({ status: "answered", value: "no", naReason: null });
  expect(line("EN2-04")).toEqual({ status: "blank", value: null, naReason: null });
  expect(JSON.stringify(rows)).not.toContain("SECRET");
});

test("a question that is not asked of a micro company has no response unless it was answered", async () => {
  const rows = await all((await settled([reading({ profile: { size: "micro" }, answers: { "RM1-02": null } })])).responses());
  const ids = new Set(rows.map(({ itemId }) => itemId));
  expect(ids.has("EN2-01")).toBe(true);
  expect(ids.has("EM2-05")).toBe(false);
});

test("the order of batches does not change what is counted", async () => {
  const readings = companies(12);
  for (const one of readings) await dataset.append([one]);
  const inOnes = await (await dataset.settle()).engine.counts("core", ["industry"]);
  const other = await Dataset.open();
  await other.append(readings.toReversed());
  expect(await (await other.settle()).engine.counts("core", ["industry"])).toEqual(inOnes);
  other.close();
});
