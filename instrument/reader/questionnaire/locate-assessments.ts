import { items } from "../../csr/instrument.ts";
import { answerName } from "../../workbook/names.ts";
import type { Limits } from "../limits.ts";
import { within } from "../refusal.ts";
import { type BlockGroup, groupBlocks, tablesOnly } from "./block-groups.ts";
import { findBlocks } from "./blocks.ts";
import { type Sheet, textOf, type Workbook } from "./cells.ts";
import { type ItemBlock, markedItemBlock, unmarkedItemBlock } from "./item-blocks.ts";
import { locateItems } from "./locate-items.ts";
import { isSetAsideMark } from "./markers.ts";
import { type NameIndex, nameIndex } from "./name-index.ts";
import type { Source } from "./source.ts";

/** Where the assessments of a workbook stand, in the order of its sheets. Sheets that were set aside do not count. */
export function locateAssessments(whole: Workbook, limits: Limits): readonly Source[] {
  const workbook = { ...whole, sheets: whole.sheets.filter((sheet) => !isSetAside(sheet)) };
  const names = nameIndex(workbook);
  const blocks = workbook.sheets.flatMap(findBlocks);
  const groups = groupBlocks(findItemBlocks(workbook, names), blocks, workbook.sheets);
  within(limits, "assessments", groups.length);
  return (groups.length > 0 ? groups : groupOfNames(workbook, names)).map((group) => ({
    group,
    located: locateItems(group.items, names),
    names,
    from1904: workbook.from1904,
  }));
}

/** Whether a sheet is an old drawing that was kept and must not be read any more. */
const isSetAside = ({ rows }: Sheet): boolean => rows.some(({ cells }) => [...cells.values()].some((cell) => isSetAsideMark(textOf(cell))));

/** Tables with markers; beside them, tables without markers that hold items which are not yet found. */
function findItemBlocks(workbook: Workbook, names: NameIndex): readonly ItemBlock[] {
  const bySheet = workbook.sheets.map((sheet) => {
    const marked = findBlocks(sheet).filter(({ kind }) => kind === "item");
    return { sheet, marked: marked.flatMap((block) => markedItemBlock(block, names) ?? []) };
  });
  const found = new Set(bySheet.flatMap(({ marked }) => marked).flatMap(({ rows }) => rows.map(({ itemId }) => itemId)));
  return bySheet.flatMap(({ sheet, marked }) => {
    if (marked.length > 0) return marked;
    const unmarked = unmarkedItemBlock(sheet, names);
    return unmarked === null || unmarked.rows.some(({ itemId }) => found.has(itemId)) ? [] : [unmarked];
  });
}

/** Where ids and markers are all gone, the names alone may still show the answers. */
function groupOfNames({ sheets }: Workbook, names: NameIndex): readonly BlockGroup[] {
  return items.some(({ id }) => names.cells(answerName(id)).length > 0) ? [tablesOnly(sheets.flatMap(findBlocks))] : [];
}
