import { cellXml } from "../workbook/cells.ts";
import { type Parts, replaced, withText } from "../workbook/parts.ts";
import { withExtraSheets } from "./edits.ts";
import { type Change, itemRows, questions } from "./variant.ts";

/** What somebody sees of a workbook, and no reader may go by. */
export const views: readonly Change[] = [
  {
    name: "rows-filtered",
    what: "A filter hides the rows of all questions but the first three; their answers are there.",
    change: withFilter,
  },
  {
    name: "hidden-sheets-in-front",
    what: "A hidden sheet of a workflow stands in front (“Not started”), a very hidden one with item ids behind.",
    change: withHiddenSheets,
  },
  {
    name: "names-pointing-nowhere",
    what: "Google Sheets or a cut-and-paste left the defined names with #REF! in place of their cells.",
    change: (parts) =>
      withText(parts, "xl/workbook.xml", (text) =>
        text.replaceAll(
          /(<definedName name="csr_[^>]*>)[^<]*(<\/definedName>)/gu,
          (_, before: string, after: string) => `${before}#REF!${after}`,
        ),
      ),
    remarks: ["names-broken"],
  },
];

function withFilter(parts: Parts): Parts {
  const [first, last] = [itemRows[0]?.[1] ?? 0, itemRows.at(-1)?.[1] ?? 0];
  const hidden = itemRows.slice(3).map(([, row]) => row);
  return withText(parts, questions.part, (sheet) =>
    hidden
      .reduce((changed, row) => replaced(changed, `<row r="${row}"`, `<row hidden="1" r="${row}"`), sheet)
      .replace(/<autoFilter [^>]*\/>/u, "")
      .replace("</sheetData>", `</sheetData><autoFilter ref="A${first - 1}:I${last}"/>`),
  );
}

function withHiddenSheets(parts: Parts): Parts {
  const extra = withText(withExtraSheets(parts), "xl/workbook.xml", (text) =>
    replaced(
      replaced(text, ' name="会议纪要"', ' name="会议纪要" state="hidden"'),
      ' name="讨论清单"',
      ' name="讨论清单" state="veryHidden"',
    ),
  );
  return withText(extra, "xl/worksheets/sheet8.xml", (sheet) =>
    replaced(sheet, "</sheetData>", `<row r="3">${cellXml("A3", { text: "Not started" })}</row></sheetData>`),
  );
}
