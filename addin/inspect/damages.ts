import { readRefersTo } from "../../instrument/reader/questionnaire/refers-to.ts";
import { isSameSheet } from "../../instrument/reader/questionnaire/row-keeper.ts";
import type { CellSpec, SheetSpec } from "../../instrument/workbook/spec.ts";
import { sheetIds } from "../../instrument/workbook/spec.ts";
import { formulaIn, isFormulaIn, valueIn } from "../excel/read/grid.ts";
import type { CellPlace, Damage } from "../open-assessment.ts";
import type { Drawing } from "./drawing.ts";
import { movedSheets } from "./layout-changes.ts";
import type { Trace } from "./trace.ts";

/**
 * What is wrong with the sheets of an assessment, but for its drop-downs. Only what holds for every drawing counts: a formula is one or is
 * none, whatever it says, so that sheets drawn by an earlier version are not called damaged.
 */
export function damagesOf(trace: Trace): readonly Damage[] {
  const { drawing } = trace;
  if (drawing === null) return [];
  const moved = movedSheets(trace, drawing);
  const intact = drawing.specs.filter(({ id, name }) => trace.sheets[id] !== undefined && !moved.includes(name));
  return [
    ...sheetIds.flatMap((sheet): readonly Damage[] => (trace.sheets[sheet] === undefined ? [{ kind: "sheet-missing", sheet }] : [])),
    ...moved.map((sheet): Damage => ({ kind: "layout-changed", sheet })),
    ...lostFormulas(trace, intact),
    ...brokenNames(trace, drawing, moved),
    ...intact.flatMap((spec): readonly Damage[] => (lacksMarkers(trace, spec) ? [{ kind: "markers-missing", sheet: spec.name }] : [])),
  ];
}

/** Formulas that were typed over, or have lost what they count from. */
function lostFormulas({ sheets }: Trace, intact: readonly SheetSpec[]): readonly Damage[] {
  const lost = intact.flatMap((spec) => {
    const grid = sheets[spec.id]?.grid ?? null;
    const isLost = ({ row, column }: CellSpec): boolean =>
      !isFormulaIn(grid, row, column) || String(formulaIn(grid, row, column)).includes("#REF!");
    return spec.cells
      .filter((cell) => isFormula(cell) && isLost(cell))
      .map(({ row, column }): CellPlace => ({ sheet: spec.name, row, column }));
  });
  const hidden = sheets.hidden?.name;
  const first = lost.find(({ sheet }) => sheet !== hidden) ?? lost[0];
  return first === undefined ? [] : [{ kind: "formulas-overwritten", count: lost.length, first }];
}

const isFormula = ({ value }: CellSpec): boolean => typeof value === "object" && value !== null;

/** Where rows have moved, a name is right on whatever row; otherwise it must be on its own cell. */
function brokenNames({ names, sheets }: Trace, { specs }: Drawing, moved: readonly string[]): readonly Damage[] {
  const targets = new Map<string, (ReturnType<typeof readRefersTo> & object)[]>();
  for (const { name, formula } of names) {
    const target = readRefersTo(formula);
    if (target !== null) targets.set(name.toLowerCase(), [...(targets.get(name.toLowerCase()) ?? []), target]);
  }
  const present = specs.filter(({ id }) => sheets[id] !== undefined);
  const count = present.reduce((sum, spec) => {
    const isMoved = moved.includes(spec.name);
    const isRight = ({ name, row, column }: SheetSpec["names"][number]): boolean =>
      (targets.get(name.toLowerCase()) ?? []).some(
        (target) => isSameSheet(target.sheet, spec.name) && (isMoved || (target.row === row && target.column === column)),
      );
    return sum + spec.names.filter((name) => !isRight(name)).length;
  }, 0);
  return count === 0 ? [] : [{ kind: "names-broken", count }];
}

/** Markers and ids, by which everything is found. */
const lacksMarkers = ({ sheets }: Trace, spec: SheetSpec): boolean =>
  spec.cells.some(({ row, column, value, style }) => {
    const isAnchor =
      (style === "id" && typeof value === "string" && value !== "") || (typeof value === "string" && value.startsWith("csr:"));
    return isAnchor && valueIn(sheets[spec.id]?.grid ?? null, row, column) !== value;
  });
