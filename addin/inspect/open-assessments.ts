import type { InputKey, InputPlace } from "../../instrument/reader/questionnaire/input-places.ts";
import { type SheetId, sheetIds } from "../../instrument/workbook/spec.ts";
import type { CellPlace, Damage, OpenAssessment } from "../open-assessment.ts";
import type { OwnSheets } from "./sheet-roles.ts";
import type { Trace } from "./trace.ts";

const remembered = new WeakMap<OpenAssessment, Trace>();

/** What the pane is told of an assessment that was found. */
export function openAssessment(trace: Trace, damages: readonly Damage[]): OpenAssessment {
  const open: OpenAssessment = {
    key: trace.key,
    sheets: sheetNamesOf(trace.sheets),
    assessment: trace.found.assessment,
    issues: trace.found.issues,
    damages,
    answerCells: answerCells(trace.places),
  };
  remembered.set(open, trace);
  return open;
}

/** The trace of an assessment as it was when the pane was told of it; null for one that did not come from here. */
export const traceBehind = (open: OpenAssessment): Trace | null => remembered.get(open) ?? null;

const sheetNamesOf = (sheets: OwnSheets): Readonly<Partial<Record<SheetId, string>>> =>
  Object.fromEntries(sheetIds.flatMap((id) => (sheets[id] === undefined ? [] : [[id, sheets[id].name] as const])));

function answerCells(places: ReadonlyMap<InputKey, InputPlace>): ReadonlyMap<string, CellPlace> {
  return new Map(
    [...places].flatMap(([key, place]) => {
      const itemId = /^item (\S+) answer$/u.exec(key)?.[1];
      return itemId === undefined ? [] : [[itemId, place] as const];
    }),
  );
}
