import { items } from "../../../instrument/csr/instrument.ts";
import type { Limits } from "../../../instrument/reader/limits.ts";
import { findBlocks } from "../../../instrument/reader/questionnaire/blocks.ts";
import type { Workbook } from "../../../instrument/reader/questionnaire/cells.ts";
import { locateAssessments } from "../../../instrument/reader/questionnaire/locate-assessments.ts";
import { isSameSheet } from "../../../instrument/reader/questionnaire/row-keeper.ts";
import type { Source } from "../../../instrument/reader/questionnaire/source.ts";
import { type FoundAssessment, readFound } from "../../../instrument/reader/questionnaire/read-assessments.ts";
import { answerName, itemColumns, itemName } from "../../../instrument/workbook/names.ts";
import type { InflatedParts, ScannedWorkbook } from "./fast-workbook.ts";
import { LayoutSheet } from "./layout-sheet.ts";
import { viewed } from "./same-bytes.ts";
import type { SharedStrings } from "./shared-strings.ts";
import { SheetMatcher } from "./sheet-match.ts";

/** One for all sheets: no file needs the cells of another. */
const matcher = new SheetMatcher();

/**
 * Where everything stood in one workbook, for reading others of the same template. The rows of that workbook are kept, with all that was found out
 * about them; of a further workbook only the values of its cells are put into them. That is right as long as all that decides where things
 * stand (ids, markers, names, headers) is the same there, which is checked cell by cell.
 */
export class Layout {
  readonly #source: Source;
  readonly #sheets: readonly LayoutSheet[];
  readonly strings: SharedStrings | null;
  readonly #cells: number;

  private constructor(source: Source, sheets: readonly LayoutSheet[], strings: SharedStrings | null) {
    this.#source = source;
    this.#sheets = sheets;
    this.strings = strings;
    this.#cells = sheets.reduce((sum, { count }) => sum + count, 0);
  }

  /** The layout of a workbook with one assessment, in which everything stands in its place; null for any other. */
  static of({ workbook, scanned }: ScannedWorkbook, strings: SharedStrings | null, limits: Limits): Layout | null {
    const source = sourceOf(workbook, limits);
    if (source === null) return null;
    const kept = strings?.kept() ?? null;
    const copies: LayoutSheet[] = [];
    for (const [index, sheet] of workbook.sheets.entries()) {
      const example = scanned[index];
      const copy = example === undefined ? null : LayoutSheet.of(example, { sheet, source, workbook, strings: kept, limits });
      if (copy === null) return null;
      copies.push(copy);
    }
    return new Layout(source, copies, kept);
  }

  /** Reads a workbook that has the same layout; null where it has another. `strings` were found with those of the layout as an example. */
  read({ sheet: inflated }: InflatedParts, strings: SharedStrings | null, file: string, limits: Limits): FoundAssessment | null {
    if (this.#cells > limits.cells || this.#cells > limits.questionnaireCells || limits.assessments < 1) return null;
    for (const [index, sheet] of this.#sheets.entries()) {
      const bytes = inflated(index);
      const content = bytes === null ? null : viewed(bytes);
      const merged = content === null ? null : matcher.match(content, sheet.example);
      if (content === null || merged === null || !sheet.isSameMerged(merged)) return null;
      if (!sheet.take({ bytes: content.bytes, cells: matcher.changed, strings, limits }, matcher.changedCells)) return null;
    }
    return readFound(this.#source, file, limits);
  }
}

/** Names of the cells of items, in lower case. */
const itemNames = new Set(items.flatMap(({ id }) => itemColumns.map((column) => itemName(id, column).toLowerCase())));

/** What is found out about a workbook before any value is read; null unless there is one assessment, and each item in it stands in one place. */
function sourceOf(workbook: Workbook, limits: Limits): Source | null {
  const [source, another] = locateAssessments(workbook, limits);
  if (source === undefined || another !== undefined) return null;
  const { group, located, names } = source;
  const tables = [...group.items, ...Object.values(group.tables).flat()];
  if (tables.length !== workbook.sheets.flatMap(findBlocks).length || group.items.some(({ isRecovered }) => isRecovered)) return null;
  const inTables = new Set(group.items.flatMap(({ rows }) => rows.map(({ itemId }) => itemId)));
  const isByName = items.some(({ id }) => !inTables.has(id) && names.cells(answerName(id)).length > 0);
  // Elsewhere, a name beside an id would make a table of items of its own.
  const isElsewhere = workbook.names.some(
    ({ name, target }) =>
      target !== null && itemNames.has(name.toLowerCase()) && !group.items.some(({ sheet }) => isSameSheet(sheet.name, target.sheet)),
  );
  return isByName || isElsewhere || [...located.values()].some((rows) => rows.length !== 1) ? null : source;
}
