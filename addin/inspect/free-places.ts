import type { InputKey, InputPlace } from "../../instrument/reader/questionnaire/input-places.ts";
import { isSameSheet } from "../../instrument/reader/questionnaire/row-keeper.ts";
import type { CellSpec, SheetSpec } from "../../instrument/workbook/spec.ts";
import { styles } from "../../instrument/workbook/styles.ts";
import type { Grid } from "../excel/read/grid.ts";
import type { Drawing } from "./drawing.ts";
import type { Trace } from "./trace.ts";

/**
 * Cells in which no reader looks and where something may have been typed all the same: reasons for weights, and whatever was drawn empty. Their
 * row is where an input or a text of the same row stands now, their column where those of the same column do; a cell meant for typing also
 * follows the nearest input above.
 */
export function freePlaces({ places, sheets }: Trace, drawing: Drawing): ReadonlyMap<InputKey, InputPlace> {
  return new Map(
    drawing.specs.flatMap((spec) => {
      const sheet = sheets[spec.id];
      if (sheet === undefined) return [];
      const found = textPlaces(sheet.grid);
      const columns = columnsNow(spec, { places, drawing, found });
      return freeCells(spec, drawing).flatMap(({ key, cell, input, text }) => {
        const inputNow = input === null ? undefined : places.get(input.key);
        const rows = inputNow === undefined ? textShift(text, found) : inputNow.row - (input?.place.row ?? inputNow.row);
        const column = columns.get(cell.column);
        return rows === null || column === undefined ? [] : [[key, { sheet: sheet.name, row: cell.row + rows, column }] as const];
      });
    }),
  );
}

/** Where each drawn column stands now. */
function columnsNow(
  spec: SheetSpec,
  { places, drawing, found }: { readonly places: Trace["places"]; readonly drawing: Drawing; readonly found: Places },
): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (const text of uniqueTexts(spec)) {
    const now = onlyPlace(text, found);
    if (now !== null && !columns.has(text.column)) columns.set(text.column, now.column);
  }
  for (const [key, { sheet, column }] of drawing.places) {
    const now = isSameSheet(sheet, spec.name) ? places.get(key) : undefined;
    if (now !== undefined) columns.set(column, now.column);
  }
  return columns;
}

/** The same cells in a drawing. */
export const freePlacesIn = (drawing: Drawing): ReadonlyMap<InputKey, InputPlace> =>
  new Map(
    drawing.specs.flatMap((spec) =>
      freeCells(spec, drawing).map(({ key, cell: { row, column } }) => [key, { sheet: spec.name, row, column }] as const),
    ),
  );

interface FreeCell {
  readonly key: InputKey;
  readonly cell: CellSpec;
  readonly input: { readonly key: InputKey; readonly place: InputPlace } | null;
  /** A text of the same row that stands once on the sheet. */
  readonly text: CellSpec | null;
}

function freeCells(spec: SheetSpec, { places }: Drawing): readonly FreeCell[] {
  if (spec.visibility !== "visible") return [];
  const inputs = [...places].flatMap(([key, place]) => (isSameSheet(place.sheet, spec.name) ? [{ key, place }] : []));
  const taken = new Set(inputs.map(({ place: { row, column } }) => `${row},${column}`));
  const texts = uniqueTexts(spec);
  return spec.cells.flatMap((cell) => {
    if (cell.value !== null || taken.has(`${cell.row},${cell.column}`)) return [];
    const text = texts.find(({ row }) => row === cell.row) ?? null;
    const inRow = inputs.find(({ place }) => place.row === cell.row);
    const above = styles[cell.style].locked || text !== null ? undefined : nearestAbove(cell.row, inputs);
    return [{ key: `free ${spec.id} ${cell.row},${cell.column}`, cell, input: inRow ?? above ?? null, text }];
  });
}

const nearestAbove = <Input extends { readonly place: InputPlace }>(row: number, inputs: readonly Input[]): Input | undefined =>
  inputs.filter(({ place }) => place.row < row).toSorted((a, b) => b.place.row - a.place.row)[0];

function uniqueTexts({ cells }: SheetSpec): readonly CellSpec[] {
  const counts = new Map<unknown, number>();
  for (const { value } of cells) counts.set(value, (counts.get(value) ?? 0) + 1);
  return cells.filter(({ value }) => typeof value === "string" && value !== "" && counts.get(value) === 1);
}

type Places = ReadonlyMap<string, readonly Pick<InputPlace, "row" | "column">[]>;

function textPlaces(grid: Grid | null): Places {
  const places = new Map<string, Pick<InputPlace, "row" | "column">[]>();
  grid?.values.forEach((values, down) => {
    values.forEach((value, right) => {
      if (typeof value === "string" && value !== "")
        places.set(value, [...(places.get(value) ?? []), { row: grid.row + down, column: grid.column + right }]);
    });
  });
  return places;
}

function onlyPlace({ value }: CellSpec, found: Places): Pick<InputPlace, "row" | "column"> | null {
  const [now, second] = typeof value === "string" ? (found.get(value) ?? []) : [];
  return now === undefined || second !== undefined ? null : now;
}

/** By how many rows a text has moved. */
function textShift(text: CellSpec | null, found: Places): number | null {
  const now = text === null ? null : onlyPlace(text, found);
  return text === null || now === null ? null : now.row - text.row;
}
