import type { Cell, DefinedName, Sheet, Workbook } from "../../../instrument/reader/questionnaire/cells.ts";
import { readRefersTo } from "../../../instrument/reader/questionnaire/refers-to.ts";
import { rowKeeper } from "../../../instrument/reader/questionnaire/row-keeper.ts";
import type { Grid } from "./grid.ts";
import type { SeenName, SeenSheet } from "./look-around.ts";

/** The open workbook as the reader takes workbooks, whatever they come from. Excel computes formulas itself, so none is uncalculated. */
export function readerWorkbook(sheets: readonly Pick<SeenSheet, "name" | "grid">[], names: readonly SeenName[]): Workbook {
  const defined = names.map(definedName);
  return {
    sheets: sheets.flatMap(({ name, grid }) => (grid === null ? [] : (readerSheet(name, grid, defined) ?? []))),
    names: defined,
    // Office.js does not say in which epoch a workbook counts; dates are read as in a new one.
    from1904: false,
    savedAt: null,
  };
}

const definedName = ({ name, formula }: SeenName): DefinedName => ({ name, target: readRefersTo(formula) });

function readerSheet(name: string, grid: Grid, names: readonly DefinedName[]): Sheet | null {
  const keeper = rowKeeper(name, names);
  grid.values.forEach((values, down) => {
    const cells = new Map<number, Cell>();
    values.forEach((value, right) => {
      const cell = cellOf(value);
      if (cell !== null) cells.set(grid.column + right, cell);
    });
    if (cells.size > 0) keeper.offer({ row: grid.row + down, cells });
  });
  return keeper.sheet();
}

/** Error values come as texts such as "#N/A", which the reader knows. */
function cellOf(value: unknown): Cell | null {
  if (typeof value === "string") return value === "" ? null : { kind: "text", text: value };
  if (typeof value === "number") return { kind: "number", value };
  return typeof value === "boolean" ? { kind: "boolean", value } : null;
}
