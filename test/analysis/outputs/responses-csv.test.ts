import fc from "fast-check";
import { expect, test } from "vitest";
import { Dataset, type SettledDataset } from "../../../analysis/dataset/dataset.ts";
import type { ScoreRow } from "../../../analysis/dataset/scores.ts";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";
import { responsesCsv } from "../../../analysis/outputs/responses-csv.ts";
import { items } from "../../../instrument/csr/instrument.ts";
import type { Reading } from "../../../instrument/reading.ts";
import type { Answer, Item } from "../../../instrument/types.ts";
import { assessment, reading } from "../dataset/readings.ts";

async function withDataset<T>(readings: readonly Reading[], use: (settled: SettledDataset) => Promise<T>): Promise<T> {
  const dataset = await Dataset.open();
  try {
    await dataset.append(readings);
    return await use(await dataset.settle());
  } finally {
    dataset.close();
  }
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

async function collected(rows: AsyncIterable<ScoreRow>): Promise<readonly ScoreRow[]> {
  const all: ScoreRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** Readings as written to the long format and read again. */
async function again(readings: readonly Reading[]): Promise<{ readonly text: string; readonly readings: readonly Reading[] }> {
  const text = await withDataset(readings, (settled) => joined(responsesCsv(settled.responses())));
  return { text, readings: readQuestionnaires(new TextEncoder().encode(text), "responses_long.csv") };
}

const answerTo = (item: Item): fc.Arbitrary<Answer | null> => {
  const na = item.naReason === null ? [] : [fc.constant<Answer>({ kind: "na", reason: item.naReason })];
  const blank = fc.constant(null);
  const unreadable = fc.constant<Answer>({ kind: "unreadable", found: "=cmd" });
  if (item.type === "kpi") {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.double({ min: 0.001, max: 99, noNaN: true }).map((x) => Number(x.toFixed(3))),
    );
    return fc.oneof(
      value.map((x): Answer => ({ kind: "figure", value: x })),
      blank,
      ...na,
    );
  }
  if (item.type === "maturity")
    return fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(0, 1, 2, 3, 4).map((level): Answer => ({ kind: "level", level })) },
      blank,
      unreadable,
      ...na,
    );
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("yes", "attention", "no").map((state): Answer => ({ kind: "compliance", state })) },
    blank,
    ...na,
  );
};

const filling = fc.record({
  answers: fc.record(Object.fromEntries(items.map((item) => [item.id, answerTo(item)]))),
  size: fc.constantFrom("micro", "small", "medium", null),
  form: fc.constantFrom("basic", "full"),
  emergency: fc.constantFrom(true, false, null),
  employees: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constant(null)),
  year: fc.constantFrom(2024, 2025, null),
  firm: fc.constantFrom("F001", "企业-2", "=F3", "007"),
});

test("for every filling: the long format reads back with the same scores, status and flags", async () => {
  await fc.assert(
    fc.asyncProperty(filling, async ({ answers, size, form, emergency, employees, year, firm }) => {
      const own = { ...assessment({ firm, answers, profile: { size, emergency, employees, year } }), form } as const;
      const first: Reading = { ...reading({ firm }), assessment: own };
      const back = await again([first]);
      const before = await withDataset([first], (settled) => collected(settled.scores()));
      const after = await withDataset(back.readings, (settled) => collected(settled.scores()));
      // The apostrophe before a formula stays, as a spreadsheet would keep it.
      expect(after).toEqual(before.map((row) => ({ ...row, firmId: row.firmId.replace(/^=/u, "'=") })));
    }),
    { numRuns: 60 },
  );
});

test("many companies and years in one file come back as so many cases", async () => {
  const readings = ["A", "B"].flatMap((firm) => [2024, 2025].map((year) => reading({ firm, file: `${firm}${year}`, profile: { year } })));
  const back = await again(readings);
  expect(back.readings.map(({ assessment: a }) => [a?.firmId, a?.profile.year])).toEqual([
    ["A", 2024],
    ["A", 2025],
    ["B", 2024],
    ["B", 2025],
  ]);
  expect(back.readings.flatMap(({ issues }) => issues.filter(({ severity }) => severity !== "note"))).toEqual([]);
});

test("a basic questionnaire of three areas comes back with its three areas", async () => {
  const own = reading({});
  if (own.assessment === null) throw new Error("the fixture has an assessment");
  const partial: Reading = { ...own, assessment: { ...own.assessment, form: "basic", areas: ["RM", "EM", "CM"] } };
  const [back] = (await again([partial])).readings;
  expect(back?.assessment).toMatchObject({ form: "basic", areas: ["RM", "EM", "CM"] });
});

test("the header is that of the documented format", async () => {
  const { text } = await again([]);
  expect(text).toBe("\uFEFFfirm_id,year,instrument_version,form,item_id,status,value,na_reason,evidence\r\n");
});
