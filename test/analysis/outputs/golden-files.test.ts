import { expect, test } from "vitest";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";
import { scoreJson } from "../../../analysis/outputs/score-json.ts";
import { template } from "../../../analysis/template/template.ts";
import { assessmentOf, goldenCases, type GoldenCase } from "./golden-cases.ts";

/** What stands in the column of a name, or in the line of it, for one reference case. */
function fieldsOf(golden: GoldenCase): readonly (readonly [name: string, value: string])[] {
  const settings = (name: string, values: GoldenCase["exposure"]) =>
    values.map(([id, value]) => [`setting.${name}.${id}`, String(value)] as const);
  return [
    ["profile.size", golden.size],
    ["profile.emergency", golden.emergency ? "yes" : "no"],
    ...settings("area_weight", golden.areaWeights),
    ...settings("importance", golden.importance),
    ...settings("exposure", golden.exposure),
  ];
}

/** The case in the long format, with reasons for "not applicable" in their own column. */
function longCsv(golden: GoldenCase): string {
  const line = (id: string, status: string, value: string, reason: string): string =>
    [golden.name, 2025, "1.0.0", golden.form, id, status, value, reason, ""].join(",");
  return [
    "firm_id,year,instrument_version,form,item_id,status,value,na_reason,evidence",
    ...fieldsOf(golden).map(([name, value]) => line(name, "answered", value, "")),
    ...golden.answers.map(([id, { v, na = "" }]) => line(id, na === "" ? "answered" : "na", String(v ?? ""), na)),
  ].join("\n");
}

/** The case in the wide format, with the reason for "not applicable" in the place of the answer. Unanswered questions have an empty column. */
function wideCsv(golden: GoldenCase, columns: readonly string[]): string {
  const answers = new Map(golden.answers.map(([id, { v, na }]) => [id, na === undefined ? String(v) : `NA:${na}`]));
  const fields = [
    ["firm_id", golden.name],
    ["year", "2025"],
    ["instrument_version", "1.0.0"],
    ["form", golden.form],
    ...fieldsOf(golden),
  ] as const;
  const cells = [...fields, ...columns.map((id) => [id.replace("-", "_"), answers.get(id) ?? ""] as const)];
  return `${cells.map(([name]) => name).join(",")}\n${cells.map(([, value]) => value).join(",")}\n`;
}

const allItems = [...new Set(goldenCases.flatMap(({ answers }) => answers.map(([id]) => id)))];

const scoresOf = (csv: string): readonly unknown[] =>
  readQuestionnaires(new TextEncoder().encode(csv), "golden.csv").map(({ assessment }) => assessment && scoreJson(assessment));

test.each(goldenCases)("$name as a long CSV is scored like the reference scorer does", (golden) => {
  // The long format knows areas by their lines: an area that nobody answered still has the lines of its blank questions.
  const blank = allItems
    .filter((id) => !golden.answers.some(([answered]) => answered === id))
    .map((id) => `${golden.name},2025,1.0.0,${golden.form},${id},blank,,,`);
  expect(scoresOf([longCsv(golden), ...blank].join("\n"))).toEqual([golden.expected]);
});

test.each(goldenCases)("$name as a wide CSV is scored like the reference scorer does", (golden) => {
  expect(scoresOf(wideCsv(golden, allItems))).toEqual([golden.expected]);
});

test.each(goldenCases)("$name as a workbook is scored like the reference scorer does", async (golden) => {
  const assessment = assessmentOf(golden);
  const bytes = await template({ form: golden.form, areas: assessment.areas, language: "zh", assessment });
  expect(readQuestionnaires(bytes, "golden.xlsx").map(({ assessment: read }) => read && scoreJson(read))).toEqual([golden.expected]);
});
