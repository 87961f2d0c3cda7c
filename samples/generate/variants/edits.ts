import { columnLetters } from "../../../instrument/workbook/address.ts";
import { cellXml, renumbered, rowsOf, withCellsAtEnd, withRow } from "../workbook/cells.ts";
import { type Parts, replaced, withAllTexts, withText } from "../workbook/parts.ts";
import { shifted, shiftedCells } from "../workbook/shift.ts";
import { type Change, itemRows, plan, questions } from "./variant.ts";

/** What people do to a workbook while they fill it in. */
export const edits: readonly Change[] = [
  { name: "rows-inserted", what: "Three rows were put in above the questions and one between them.", change: withRowsInserted },
  {
    name: "rows-inserted-by-a-script",
    what: "A script put two rows in above the questions and left the defined names as they were.",
    change: (parts) => shiftedCells(parts, questions, { axis: "row", from: 3, by: 2 }),
    remarks: ["names-broken"],
  },
  {
    name: "column-inserted",
    what: "A column was put in before the answers.",
    change: (parts) => shifted(parts, questions, { axis: "column", from: 5, by: 1 }),
  },
  { name: "extra-columns", what: "The company added columns of its own behind the last one.", change: withExtraColumns },
  {
    name: "columns-and-rows-hidden",
    what: "The columns with questions, evidence and notes are hidden, and so are some rows.",
    change: withHidden,
  },
  { name: "sheets-renamed", what: "The sheets have other names.", change: withRenamedSheets },
  { name: "sheets-reordered", what: "The sheets stand in another order.", change: withReorderedSheets },
  { name: "extra-sheets", what: "There is a sheet of meeting notes in front and a list of item ids behind.", change: withExtraSheets },
  { name: "names-deleted", what: "All defined names of the questionnaire are gone.", change: withoutNames, remarks: ["names-broken"] },
  {
    name: "rows-sorted",
    what: "The rows of the questions were sorted the other way round, so that the defined names point to the wrong rows.",
    change: withSortedRows,
    remarks: ["names-broken"],
  },
];

function withRowsInserted(parts: Parts): Parts {
  const above = shifted(parts, questions, { axis: "row", from: 3, by: 3 });
  const between = shifted(above, questions, { axis: "row", from: (itemRows[4]?.[1] ?? 0) + 3, by: 1 });
  return withText(between, questions.part, (sheet) => withRow(sheet, 4, ["填表说明：请各部门在3月10日前完成"]));
}

function withExtraColumns(parts: Parts): Parts {
  const first = plan.assessment.headerRow;
  const column = (row: number, texts: readonly string[]): string =>
    texts.map((text, index) => cellXml(`${columnLetters(14 + index)}${row}`, { text })).join("");
  return withText(parts, questions.part, (sheet) =>
    itemRows.reduce(
      (changed, [, row], index) => withCellsAtEnd(changed, row, column(row, [index % 2 === 0 ? "人事部" : "生产部", "4"])),
      withCellsAtEnd(sheet, first, column(first, ["责任部门", "去年自评"])),
    ),
  );
}

function withHidden(parts: Parts): Parts {
  return withText(parts, questions.part, (sheet) =>
    replaced(sheet, /<col min="(3|7|8)"/gu, '<col hidden="1" min="$1"').replaceAll(/<row r="(9|1[0-4])"/gu, '<row hidden="1" r="$1"'),
  );
}

const newNames: readonly (readonly [from: string, to: string])[] = [
  [plan.on.start.name, "封面"],
  [plan.on.profile.name, "1.基本情况"],
  [plan.on.assessment.name, "2024年自评（终稿）"],
  [plan.on.scores.name, "Sheet3"],
  [plan.on.risks.name, "整改"],
  [plan.on.initiatives.name, "公益"],
];

function withRenamedSheets(parts: Parts): Parts {
  return withAllTexts(parts, (text) =>
    newNames.reduce(
      (changed, [from, to]) =>
        changed
          .replaceAll(`&apos;${from}&apos;!`, `&apos;${to}&apos;!`)
          .replaceAll(`'${from}'!`, `'${to}'!`)
          .replaceAll(` name="${from}"`, ` name="${to}"`),
      text,
    ),
  );
}

/** Print areas belong to the sheet of a number: the numbers change with the order. */
function withReorderedSheets(parts: Parts): Parts {
  return withText(parts, "xl/workbook.xml", (workbook) => {
    const sheets = [...workbook.matchAll(/<sheet [^>]*>/gu)].map(([sheet]) => sheet);
    const order = [...sheets.keys()].toReversed();
    const listed = workbook.replace(sheets.join(""), order.map((index) => sheets[index]).join(""));
    return listed.replaceAll(/localSheetId="(\d)"/gu, (_, index: string) => `localSheetId="${order.indexOf(Number(index))}"`);
  });
}

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
const worksheet = (data: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;

/** A workbook with a sheet in front and one behind. */
export function withExtraSheets(parts: Parts): Parts {
  const minutes = withRow(withRow(worksheet(""), 1, ["会议纪要", "2025-03-01"]), 2, ["自评由质量部牵头"]);
  const list = itemRows.reduce((sheet, [itemId], index) => withRow(sheet, index + 1, [itemId, "已讨论"]), worksheet(""));
  const added = new Map([
    ...parts,
    ["xl/worksheets/sheet8.xml", new TextEncoder().encode(minutes)],
    ["xl/worksheets/sheet9.xml", new TextEncoder().encode(list)],
  ]);
  const typed = withText(added, "[Content_Types].xml", (text) =>
    replaced(
      text,
      "</Types>",
      `${[8, 9].map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${worksheetType}"/>`).join("")}</Types>`,
    ),
  );
  const related = withText(typed, "xl/_rels/workbook.xml.rels", (text) =>
    replaced(
      text,
      "</Relationships>",
      `${[8, 9].map((number) => `<Relationship Id="rIdExtra${number}" Type="${relationshipType}" Target="worksheets/sheet${number}.xml"/>`).join("")}</Relationships>`,
    ),
  );
  return withText(related, "xl/workbook.xml", (text) =>
    text
      .replace("<sheets>", '<sheets><sheet sheetId="8" name="会议纪要" r:id="rIdExtra8"/>')
      .replace("</sheets>", '<sheet sheetId="9" name="讨论清单" r:id="rIdExtra9"/></sheets>')
      .replaceAll(/localSheetId="(\d)"/gu, (_, index: string) => `localSheetId="${Number(index) + 1}"`),
  );
}

function withoutNames(parts: Parts): Parts {
  return withText(parts, "xl/workbook.xml", (text) => text.replaceAll(/<definedName name="csr_[^>]*>[^<]*<\/definedName>/gu, ""));
}

function withSortedRows(parts: Parts): Parts {
  return withText(parts, questions.part, (sheet) => {
    const rows = rowsOf(sheet);
    const places = itemRows.map(([, row]) => row);
    const sorted = places.toReversed();
    return places.reduce((changed, place, index) => {
      const from = sorted[index] ?? 0;
      return changed.replace(rows.get(place) ?? "", () => renumbered(rows.get(from) ?? "", from, place));
    }, sheet);
  });
}
