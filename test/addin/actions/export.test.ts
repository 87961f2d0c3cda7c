import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportCsv, exportJson, exportWorkbook } from "../../../addin/actions/export.ts";
import type { OpenAssessment } from "../../../addin/open-assessment.ts";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";
import { scoreJson } from "../../../analysis/outputs/score-json.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import { scoreAssessment } from "../../../instrument/scoring/scorecard.ts";
import type { AreaId, Assessment } from "../../../instrument/types.ts";
import { assessmentOf } from "../../instrument/fillings.ts";
import { inBootedExcel } from "../in-excel.ts";
import { allAreas, valueOf } from "./filled-excel.ts";

const opened = (assessment: Assessment): OpenAssessment => ({
  key: "k",
  sheets: {},
  assessment,
  issues: [],
  damages: [],
  answerCells: new Map(),
});

const filling = fc
  .record({ form: fc.constantFrom("basic" as const, "full" as const), areas: fc.subarray<AreaId>([...allAreas], { minLength: 1 }) })
  .chain(assessmentOf);

/** Blank answers have no trace in a CSV, and what stays in the company does not leave it. */
const shared = ({ answers, profile, settings, form, areas, instrumentVersion }: Assessment): unknown => ({
  answers: new Map(
    [...answers]
      .filter(([, { answer, evidence }]) => answer !== null || evidence !== null)
      .map(([id, given]) => [id, { ...given, note: null }]),
  ),
  profile: { ...profile, name: null },
  settings,
  form,
  areas,
  instrumentVersion,
});

const csvOf = (assessment: Assessment): Uint8Array => new TextEncoder().encode(exportCsv(opened(assessment)));

describe("the CSV", () => {
  test("is read back by csr as the same assessment with the same scores", () => {
    fc.assert(
      fc.property(filling, (assessment) => {
        const [reading, ...others] = readQuestionnaires(csvOf(assessment), "export.csv");
        const read = reading?.assessment;
        if (read === null || read === undefined) throw new Error(JSON.stringify(reading?.issues));
        expect([others, shared(read)]).toEqual([[], shared(assessment)]);
        expect(scoreAssessment(csr, read)).toEqual(scoreAssessment(csr, assessment));
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test("keeps the company's name, notes and plans out, and lets nothing become a formula", () => {
    const [assessment] = fc.sample(assessmentOf({ form: "full", areas: allAreas }), { numRuns: 1, seed: 1 });
    if (assessment === undefined) throw new Error("fast-check gives at least one sample.");
    const hostile: Assessment = {
      ...assessment,
      firmId: '=HYPERLINK("http://x","y")',
      profile: { ...assessment.profile, name: "Secret Ltd", roles: "@SUM(A1)" },
      answers: new Map([["EM1-05", { answer: { kind: "unreadable", found: "+1+1|cmd" }, evidence: null, note: "private" }]]),
    };
    const text = exportCsv(opened(hostile));
    expect(text).not.toMatch(/Secret|private/u);
    expect(text.split(/[,\r\n]/u).filter((field) => /^"?[=+\-@]/u.test(field))).toEqual([]);
    expect(text).toContain(`'=HYPERLINK(""http://x"",""y"")`);
  });
});

test("the JSON holds all answers and the scores that csr score --json prints", () => {
  fc.assert(
    fc.property(filling, (assessment) => {
      const content: unknown = JSON.parse(exportJson(opened(assessment)));
      const { raw, capped, status } = scoreJson(assessment);
      expect(content).toMatchObject({ form: assessment.form, answers: Object.fromEntries(assessment.answers), scores: { status, raw } });
      expect(content).toMatchObject({ scores: { capped: { areas: capped.areas, topics: capped.topics } } });
    }),
    { numRuns: 20 },
  );
});

test("a new workbook holds the assessment as the ready-made one would, and csr scores it alike", async () => {
  const [assessment] = fc.sample(assessmentOf({ form: "full", areas: allAreas }), { numRuns: 1, seed: 9 });
  if (assessment === undefined) throw new Error("fast-check gives at least one sample.");
  const { workbook } = await inBootedExcel();
  valueOf(await exportWorkbook(opened(assessment)));
  const bytes = new Uint8Array(Buffer.from(workbook.created[0] ?? "", "base64"));
  const [reading] = readQuestionnaires(bytes, "export.xlsx");
  const read = reading?.assessment ?? null;
  expect(read === null ? null : scoreAssessment(csr, read)).toEqual(scoreAssessment(csr, assessment));
});

test("there is nothing to export where the sheets cannot be read, and too many actions are told instead of dropped", async () => {
  const [assessment] = fc.sample(assessmentOf({ form: "basic", areas: allAreas }), { numRuns: 1, seed: 9 });
  if (assessment === undefined) throw new Error("fast-check gives at least one sample.");
  await inBootedExcel();
  const nothing = { ...opened(assessment), assessment: null };
  expect([exportCsv(nothing), exportJson(nothing), await exportWorkbook(nothing)]).toEqual([
    "",
    "",
    { ok: false, failure: { code: "nothing-found" } },
  ]);
  const action = { itemId: "EM1-05", action: "x", owner: null, due: null, status: null };
  const busy = opened({ ...assessment, actions: Array.from({ length: 31 }, () => action) });
  expect(await exportWorkbook(busy)).toEqual({ ok: false, failure: { code: "register-full", register: "action" } });
});
