import { emptyProfile } from "../../../instrument/assessment.ts";
import { columnLetters, relative } from "../../../instrument/workbook/address.ts";
import { assessmentColumns } from "../../../instrument/workbook/layout/assessment.ts";
import { rowIn } from "../../../instrument/workbook/layout/plan.ts";
import { metaFields, type MetaField } from "../../../instrument/workbook/names.ts";
import { itemCell, renumbered, rowsOf, sheetPart, withCell } from "../workbook/cells.ts";
import { type Parts, partsOf, replaced, textOf, withText } from "../workbook/parts.ts";
import { plainWorkbook } from "../workbook/plain-workbook.ts";
import { shifted, type ShiftedSheet } from "../workbook/shift.ts";
import { type Broken, companySheet, plan, questions, small, smallParts, withQuestions, workbook } from "./broken.ts";

const sheet: ShiftedSheet = { part: sheetPart("assessment"), name: questions };
const rowOf = (itemId: string): number => rowIn(plan.assessment.rowOf, itemId);

/** Workbooks whose tables are not as they were, and workbooks that are no questionnaire. */
export async function wrongStructures(): Promise<readonly Broken[]> {
  const parts = await smallParts();
  return [...foreign(), ...(await hardlyFilled()), ...wrongMeta(parts), ...wrongRows(parts)];
}

function foreign(): readonly Broken[] {
  const table = [
    ["序号", "姓名", "部门", "工资"],
    ["1", "张三", "生产部", "5200"],
    ["2", "李四", "行政部", "4800"],
  ];
  const parts = partsOf(plainWorkbook([{ name: "工资表", rows: table }]));
  return [
    {
      name: "somebody-elses-workbook",
      what: "A payroll that lay in the same folder: refuse it as no questionnaire, and repeat nothing of what is in it.",
      ...workbook(parts),
      cases: 0,
      issues: [{ code: "no-questionnaire" }],
    },
  ];
}

async function hardlyFilled(): Promise<readonly Broken[]> {
  const empty = await smallParts({ ...small, answers: new Map(), profile: emptyProfile, firmId: null });
  const field = (name: "uscc" | "year" | "size"): string => relative(rowIn(plan.profile.rowOf, name), 3);
  return [
    {
      name: "empty-questionnaire",
      what: "A questionnaire in which nothing was filled in: say so; it is no company with the score 0.",
      ...workbook(empty),
      issues: [
        { code: "nothing-answered" },
        { code: "firm-missing", sheet: companySheet, cell: field("uscc") },
        { code: "year-missing", sheet: companySheet, cell: field("year") },
        { code: "size-unknown", sheet: companySheet, cell: field("size") },
      ],
    },
  ];
}

/** The file says that it is of another kind. */
function wrongMeta(parts: Parts): readonly Broken[] {
  const cellOf = (field: MetaField): string => relative(plan.hidden.metaMarker + 1 + metaFields.indexOf(field), 2);
  const withMeta = (field: MetaField, text: string): Parts =>
    withText(parts, sheetPart("hidden"), (hidden) => withCell(hidden, cellOf(field), { text }));
  const place = (field: MetaField): { readonly sheet: string; readonly cell: string } => ({
    sheet: plan.on.hidden.name,
    cell: cellOf(field),
  });
  return [
    {
      name: "unknown-version",
      what: "A questionnaire of version 9.0.0: refuse it, because the same ids may ask other things.",
      ...workbook(withMeta("version", "9.0.0")),
      cases: 0,
      issues: [{ code: "unknown-version", ...place("version") }],
    },
    {
      name: "unknown-instrument",
      what: "A questionnaire of somebody else with our ids: refuse it.",
      ...workbook(withMeta("instrument", "another-self-assessment")),
      cases: 0,
      issues: [{ code: "unknown-instrument", ...place("instrument") }],
    },
    {
      name: "early-draft",
      what: "A questionnaire of the draft 0.9.0 that lacks one item: read it, name the item, and count it as not answered.",
      ...workbook(shifted(withMeta("version", "0.9.0"), sheet, { axis: "row", from: rowOf("EM3-06"), by: -1 })),
      issues: [{ code: "item-not-found" }],
      answers: { "EM3-06": null, "EM1-06": 3 },
    },
    {
      name: "unknown-form",
      what: "The form “extended” does not exist: report it, and tell the form by the items that are there.",
      ...workbook(withMeta("form", "extended")),
      issues: [
        { code: "unknown-form", ...place("form") },
        { code: "meta-inferred", ...place("form") },
      ],
    },
  ];
}

function wrongRows(parts: Parts): readonly Broken[] {
  const twin = rowOf("EM3-06") + 2;
  return [
    {
      name: "item-rows-deleted",
      what: "The rows of two items were deleted: name them; their answers are missing, the others stay where they are.",
      ...workbook(shifted(parts, sheet, { axis: "row", from: rowOf("EM1-03"), by: -2 })),
      issues: [{ code: "item-not-found" }],
      answers: { "EM1-03": null, "EM1-04": null, "EM1-05": "yes" },
    },
    {
      name: "item-row-twice",
      what: "The row of an item was copied below and answered differently: report it, and keep the first answer.",
      ...workbook(withQuestions(parts, (text) => withCell(withCopiedRow(text, rowOf("EM1-06"), twin), `E${twin}`, { text: "0 未开展" }))),
      issues: [{ code: "duplicate-item-row", sheet: questions, cell: `E${twin}`, itemId: "EM1-06" }],
      answers: { "EM1-06": 3 },
    },
    {
      name: "two-languages-of-one-year",
      what: "The workbook holds the questions twice, as “自评” and with a single answer as “Assessment”: use the sheet with more answers, and name both.",
      ...workbook(withTranslatedSheet(parts)),
      issues: [{ code: "duplicate-assessment" }],
      answers: { "EM1-06": 3 },
    },
    {
      name: "answers-merged",
      what: "Two answer cells were merged, which threw away the second answer: report the cell; the second answer is missing.",
      ...workbook(
        withQuestions(parts, (text) =>
          merged(withCell(text, itemCell(plan, "EM1-03"), null), `${itemCell(plan, "EM1-02")}:${itemCell(plan, "EM1-03")}`),
        ),
      ),
      issues: [{ code: "merged-cells", sheet: questions, cell: itemCell(plan, "EM1-03"), itemId: "EM1-03" }],
      answers: { "EM1-02": "yes", "EM1-03": null },
    },
    {
      name: "marker-row-deleted",
      what: "The hidden row that says what the columns hold is gone: find the answers by names and headers, and say so.",
      ...workbook(shifted(parts, sheet, { axis: "row", from: plan.assessment.markerRow, by: -1 })),
      issues: [{ code: "markers-missing", sheet: questions }],
      answers: { "EM1-06": 3, "EM3-02": { na: "NO_HAZ" } },
    },
    {
      name: "na-column-deleted",
      what: "The column of reasons was deleted: say that it is missing; what did not apply counts as unanswered.",
      ...workbook(shifted(parts, sheet, { axis: "column", from: assessmentColumns.na, by: -1 })),
      issues: [{ code: "missing-column", sheet: questions }],
      answers: { "EM1-06": 3, "EM3-02": null },
    },
    {
      name: "unknown-item",
      what: "A row carries the id EM9-99, which this version does not know: report the row, and read the others.",
      ...workbook(withQuestions(parts, (text) => withCell(withCopiedRow(text, rowOf("EM1-06"), twin), `A${twin}`, { text: "EM9-99" }))),
      issues: [{ code: "unknown-item", sheet: questions, cell: `${columnLetters(assessmentColumns.id)}${twin}` }],
      answers: { "EM1-06": 3 },
    },
  ];
}

/** The sheet of the questions once more under another name, with nothing but the first of its answers. */
function withTranslatedSheet(parts: Parts): Parts {
  const answers = [...small.answers].slice(1).map(([itemId]) => itemId);
  const copy = answers.reduce((text, itemId) => withCell(text, itemCell(plan, itemId), null), textOf(parts, sheet.part));
  const added = new Map([...parts, ["xl/worksheets/sheet8.xml", new TextEncoder().encode(copy)]]);
  const typed = withText(added, "[Content_Types].xml", (text) =>
    replaced(text, "</Types>", `<Override PartName="/xl/worksheets/sheet8.xml" ContentType="${worksheetType}"/></Types>`),
  );
  const related = withText(typed, "xl/_rels/workbook.xml.rels", (text) =>
    replaced(
      text,
      "</Relationships>",
      `<Relationship Id="rIdCopy" Type="${relationshipType}" Target="worksheets/sheet8.xml"/></Relationships>`,
    ),
  );
  return withText(related, "xl/workbook.xml", (text) =>
    replaced(text, "</sheets>", '<sheet sheetId="8" name="Assessment" r:id="rIdCopy"/></sheets>'),
  );
}

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

const withCopiedRow = (text: string, from: number, to: number): string =>
  text.replace("</sheetData>", () => `${renumbered(rowsOf(text).get(from) ?? "", from, to)}</sheetData>`);

const merged = (text: string, range: string): string =>
  replaced(text, "</sheetData>", `</sheetData><mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`);
