import { blankAssessment } from "../../instrument/assessment.ts";
import type { CellSpec, SheetSpec } from "../../instrument/workbook/spec.ts";
import { styles } from "../../instrument/workbook/styles.ts";
import { workbookSpec } from "../../instrument/workbook/workbook-spec.ts";
import type { OpenAssessment } from "../open-assessment.ts";

/** A sheet as it was drawn, and what is in it now; load it with the next `sync`. */
export interface DrawnSheet {
  readonly spec: SheetSpec;
  readonly used: Excel.Range;
}

/** The sheets of an assessment that a person sees, as they were when nothing had been entered. */
export function drawnSheets({ workbook }: Excel.RequestContext, { assessment, sheets }: OpenAssessment): readonly DrawnSheet[] {
  if (assessment === null) return [];
  const { form, areas } = assessment;
  const language = assessment.language ?? "both";
  const specs = workbookSpec({ form, areas, language, assessment: blankAssessment({ form, areas, language }) });
  return specs.flatMap((spec) => {
    const name = sheets[spec.id];
    if (name === undefined || spec.visibility !== "visible") return [];
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    return [{ spec, used: sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex") }];
  });
}

/**
 * Whether a person has put anything into the sheet: into a cell for answers, or where the sheet had none. Weights do not count; they are
 * chosen when it is inserted. Where ids or markers are not where they were drawn, rows have moved, and entries may stand anywhere.
 */
export function hasEntries({ spec, used }: DrawnSheet): boolean {
  if (used.isNullObject) return false;
  const now = (row: number, column: number): unknown => used.values[row - 1 - used.rowIndex]?.[column - 1 - used.columnIndex] ?? "";
  const drawn = new Map(spec.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const isMoved = spec.cells.some((cell) => isAnchor(cell) && now(cell.row, cell.column) !== cell.value);
  const isForeign = (row: number, column: number): boolean => isEntry(drawn.get(`${row},${column}`), now(row, column));
  return (
    isMoved ||
    used.values.some((cells, down) => cells.some((_, right) => isForeign(down + 1 + used.rowIndex, right + 1 + used.columnIndex)))
  );
}

/** Ids and markers are the same in every language. */
const isAnchor = ({ style, value }: CellSpec): boolean => (style === "id" || style === "code") && typeof value === "string" && value !== "";

function isEntry(cell: CellSpec | undefined, found: unknown): boolean {
  if (cell === undefined) return found !== "";
  if (styles[cell.style].locked || cell.style === "inputWeight") return false;
  return typeof cell.value === "object" && cell.value !== null ? false : found !== (cell.value ?? "");
}
