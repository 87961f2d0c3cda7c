import { describe, expect, test } from "vitest";
import { insertAssessment, type InsertOptions } from "../../../addin/actions/insert.ts";
import { findAssessments } from "../../../addin/actions/open.ts";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";
import { blankAssessment, defaultSettings, emptyProfile } from "../../../instrument/assessment.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import type { Level } from "../../../instrument/types.ts";
import { toXlsx } from "../../excel-host/export/to-xlsx.ts";
import { inBootedExcel } from "../in-excel.ts";
import { pictureOf } from "../workbook-picture.ts";

const areas = csr.areas.map(({ id }) => id);
const small: InsertOptions = { form: "basic", areas: ["CM"], language: "en" };
const full: InsertOptions = { form: "full", areas, language: "both" };

describe("a further insert", () => {
  test("never touches the ones before; its names belong to its sheets", async () => {
    const { workbook } = await inBootedExcel();
    await insertAssessment(small);
    const before = pictureOf(workbook);
    const firstSheets = workbook.sheets.length;
    const second = await insertAssessment({ ...full, language: "en" });
    const third = await insertAssessment(small);
    expect(second).toMatchObject({ ok: true, value: { sheets: { start: "Start 2", hidden: "_csr 2" } } });
    expect(third).toMatchObject({ ok: true, value: { sheets: { start: "Start 3" } } });
    const later = workbook.names.filter(({ scope }) => scope !== null);
    expect(later.length).toBeGreaterThan(0);
    workbook.names = workbook.names.filter(({ scope }) => scope === null);
    workbook.sheets.splice(firstSheets);
    workbook.active = workbook.sheets.find(({ name }) => name === "Start") ?? workbook.active;
    expect(pictureOf(workbook)).toEqual(before);
  });

  test("steps aside for sheets of the same names, and for a year that is wished", async () => {
    await inBootedExcel({ workbook: { sheets: ["scores", "Mine"] } });
    expect(await insertAssessment(small)).toMatchObject({ ok: true, value: { sheets: { scores: "Scores 2" } } });
    expect(await insertAssessment({ ...small, sheetSuffix: "2026" })).toMatchObject({
      ok: true,
      value: { sheets: { scores: "Scores 2026" } },
    });
    expect(await insertAssessment({ ...small, sheetSuffix: "2026" })).toMatchObject({
      ok: true,
      value: { sheets: { scores: "Scores 2026 2" } },
    });
  });

  test("does not take the names over that a deleted assessment left behind", async () => {
    const { workbook } = await inBootedExcel();
    workbook.names.push({ name: "csr_CM1_01", formula: "=#REF!", scope: null, visible: true, comment: "" });
    expect(await insertAssessment(small)).toMatchObject({ ok: true });
    expect(workbook.names.filter(({ scope }) => scope === null)).toHaveLength(1);
  });
});

describe("several assessments in one workbook are read each on its own", () => {
  const of = (options: InsertOptions, year: number, levels: Readonly<Record<string, Level>>): InsertOptions => ({
    ...options,
    assessment: {
      ...blankAssessment(options),
      profile: { ...emptyProfile, year },
      settings: {
        ...defaultSettings,
        areaWeights: new Map([[options.areas[0] ?? "RM", year - 2020]]),
        importance: importanceOf(options, year),
      },
      answers: new Map(
        Object.entries(levels).map(([id, level]) => [id, { answer: { kind: "level", level }, evidence: null, note: null }] as const),
      ),
    },
  });

  const importanceOf = (options: InsertOptions, year: number): ReadonlyMap<string, number> =>
    new Map(
      csr.areas.filter(({ id }) => options.areas.includes(id)).flatMap(({ topics }) => topics.map(({ id }) => [id, year - 2020] as const)),
    );

  test.each<readonly [string, InsertOptions, InsertOptions]>([
    ["the same questions twice", of(small, 2024, { "CM1-01": 1 }), of(small, 2025, { "CM1-01": 3 })],
    ["the full form after the basic one", of(small, 2024, { "CM1-01": 1 }), of(full, 2025, { "RM1-01": 2, "CM1-01": 3 })],
    ["the basic form after the full one", of(full, 2024, { "RM1-01": 4 }), of(small, 2025, { "CM1-01": 3 })],
    ["different areas", of({ ...small, areas: ["RM"] }, 2024, { "RM1-01": 4 }), of(small, 2025, { "CM1-01": 3 })],
  ])("%s", async (_what, first, second) => {
    const { workbook } = await inBootedExcel();
    await insertAssessment(first);
    await insertAssessment({ ...second, sheetSuffix: "2025" });
    const readings = readQuestionnaires(await toXlsx(workbook), "two.xlsx");
    expect(readings.map(({ assessment }) => assessment?.profile.year)).toEqual([2024, 2025]);
    expect(readings.map(({ assessment }) => [...(assessment?.answers ?? [])].filter(([, { answer }]) => answer !== null))).toEqual(
      [first, second].map(({ assessment }) => [...(assessment?.answers ?? [])]),
    );
    expect(readings.map(({ assessment }) => [assessment?.settings.areaWeights, assessment?.settings.importance])).toEqual(
      [first, second].map(({ assessment }) => [assessment?.settings.areaWeights, assessment?.settings.importance]),
    );
    const found = await findAssessments();
    expect(found.ok && found.value.map(({ damages, assessment }) => [damages, assessment?.profile.year])).toEqual([
      [[], 2024],
      [[], 2025],
    ]);
    expect(readings.flatMap(({ issues }) => issues.filter(({ code }) => code === "duplicate-item-row"))).toEqual([]);
  });
});
