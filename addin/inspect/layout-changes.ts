import { isSameSheet } from "../../instrument/reader/questionnaire/row-keeper.ts";
import type { InputPlace } from "../../instrument/reader/questionnaire/input-places.ts";
import type { SheetSpec } from "../../instrument/workbook/spec.ts";
import { styles } from "../../instrument/workbook/styles.ts";
import { type Grid, valueIn } from "../excel/read/grid.ts";
import type { Drawing } from "./drawing.ts";
import type { Trace } from "./trace.ts";

/** Names of the sheets in which inputs or texts stand elsewhere than they were drawn: rows or columns were inserted, deleted or sorted. */
export function movedSheets(trace: Trace, drawing: Drawing): readonly string[] {
  return drawing.specs.flatMap((spec) => {
    const sheet = trace.sheets[spec.id];
    return sheet !== undefined && (hasMovedInputs(trace, drawing, spec) || hasMovedTexts(spec, sheet.grid)) ? [sheet.name] : [];
  });
}

/** An input that is not found at all, because its id was overwritten, still stands where it was if the texts of its row do. */
function hasMovedInputs({ places, sheets }: Trace, drawing: Drawing, spec: SheetSpec): boolean {
  const grid = sheets[spec.id]?.grid ?? null;
  const rowsInPlace = new Map<number, boolean>();
  const isInPlace = (row: number): boolean => {
    const known = rowsInPlace.get(row) ?? textsOf(spec).some((text) => text.row === row && valueIn(grid, row, text.column) === text.value);
    rowsInPlace.set(row, known);
    return known;
  };
  return [...drawing.places].some(([key, drawn]) => {
    if (!isSameSheet(drawn.sheet, spec.name)) return false;
    const now = places.get(key);
    return now === undefined ? hasTexts(spec, drawn.row) && !isInPlace(drawn.row) : !isSamePlace(now, drawn);
  });
}

const isSamePlace = (a: InputPlace, b: InputPlace): boolean => a.row === b.row && a.column === b.column && isSameSheet(a.sheet, b.sheet);

interface DrawnText {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

const texts = new WeakMap<SheetSpec, readonly DrawnText[]>();

/** What was drawn once and for all: no formula, nothing that a person fills in. */
function textsOf(spec: SheetSpec): readonly DrawnText[] {
  const known =
    texts.get(spec) ??
    spec.cells.flatMap(({ row, column, value, style }) =>
      (typeof value === "string" && value !== "") || typeof value === "number"
        ? styles[style].locked
          ? [{ row, column, value }]
          : []
        : [],
    );
  texts.set(spec, known);
  return known;
}

const hasTexts = (spec: SheetSpec, row: number): boolean => textsOf(spec).some((text) => text.row === row);

/** Shorter texts are found in many places. */
const shortest = 3;

/** A text that stands once on the sheet, and now elsewhere, was moved; one that stands nowhere was only overwritten. */
function hasMovedTexts(spec: SheetSpec, grid: Grid | null): boolean {
  if (spec.visibility !== "visible" || grid === null) return false;
  const missing = textsOf(spec).filter(
    ({ row, column, value }) => typeof value === "string" && value.length >= shortest && valueIn(grid, row, column) !== value,
  );
  if (missing.length === 0) return false;
  const counts = new Map<string | number, number>();
  for (const { value } of textsOf(spec)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const now = new Set(grid.values.flat());
  return missing.some(({ value }) => counts.get(value) === 1 && now.has(value));
}
