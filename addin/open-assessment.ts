import type { Issue } from "../instrument/issue.ts";
import type { Assessment } from "../instrument/types.ts";
import type { SheetId } from "../instrument/workbook/spec.ts";

/** A cell of the open workbook. Rows and columns count from 1. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What is wrong with the sheets, as far as it can be put right without touching an answer. */
export type Damage =
  | { readonly kind: "sheet-missing"; readonly sheet: SheetId }
  | { readonly kind: "formulas-overwritten"; readonly count: number; readonly first: CellPlace }
  | { readonly kind: "names-broken"; readonly count: number }
  | { readonly kind: "drop-downs-missing"; readonly count: number; readonly first: CellPlace }
  | { readonly kind: "markers-missing"; readonly sheet: string }
  /** Rows or columns were inserted, deleted or sorted: the sheets work, but can only be put right by drawing them anew. */
  | { readonly kind: "layout-changed"; readonly sheet: string };

/** An assessment that stands in the open workbook, as it is now. */
export interface OpenAssessment {
  /** Id of the worksheet with its questionnaire; stays the same when sheets are renamed or moved. */
  readonly key: string;
  /** Names of its sheets as they are now; a sheet that was deleted is absent. */
  readonly sheets: Readonly<Partial<Record<SheetId, string>>>;
  /** Null where it cannot be read as this questionnaire; the reason stands in `issues`. */
  readonly assessment: Assessment | null;
  readonly issues: readonly Issue[];
  readonly damages: readonly Damage[];
  /** Answer cell of every item that was found. */
  readonly answerCells: ReadonlyMap<string, CellPlace>;
}
