import { initiativeColumns, type InitiativeColumn } from "../names.ts";

/** Rows of the register that the ready-made workbook offers. */
export const initiativeRows = 20;

/** Figures derived from the register, one a line. */
export const registerFigures = [
  "count",
  "totalCost",
  "intensity",
  "perEmployee",
  "responseLag",
  "decisionLag",
  "deliveryLag",
  "alignmentCost",
  "alignmentCount",
  "meanAlignment",
  "traceability",
  "diversity",
  "duration",
  "continuity",
  "partners",
  "consistency",
] as const;
export type RegisterFigure = (typeof registerFigures)[number];

/** Helper columns right of the register, hidden: what the figures are counted from. */
export const registerHelpers = [
  "used",
  "kindCode",
  "cost",
  "gifts",
  "response",
  "decision",
  "delivery",
  "days",
  "aligned",
  "traced",
  "partnered",
  "complaint",
  "sameKind",
] as const;
export type RegisterHelper = (typeof registerHelpers)[number];

/** Rows and columns of the initiatives sheet: figures on top, the register below. */
export interface InitiativesLayout {
  readonly figureRow: number;
  readonly markerRow: number;
  readonly headerRow: number;
  readonly rows: readonly [first: number, last: number];
  readonly columnOf: (column: InitiativeColumn | RegisterHelper) => number;
  readonly lastColumn: number;
}

const columns: readonly (InitiativeColumn | RegisterHelper)[] = [...initiativeColumns, ...registerHelpers];

/** Places figures and register. The first column numbers the rows. */
export function initiativesLayout(): InitiativesLayout {
  const figureRow = 4;
  const markerRow = figureRow + registerFigures.length + 2;
  const headerRow = markerRow + 1;
  return {
    figureRow,
    markerRow,
    headerRow,
    rows: [headerRow + 1, headerRow + initiativeRows],
    columnOf: (column) => columns.indexOf(column) + 2,
    lastColumn: initiativeColumns.length + 1,
  };
}
