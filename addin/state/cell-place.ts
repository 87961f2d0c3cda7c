import type { Place } from "../../instrument/issue.ts";
import type { CellPlace, OpenAssessment } from "../open-assessment.ts";

/** The cell that an issue speaks of, so that the pane can lead there; null where the issue names none. */
export function cellPlace({ sheet, cell, itemId }: Place, { answerCells }: OpenAssessment): CellPlace | null {
  const address = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(cell ?? "");
  const [, letters = "", digits = ""] = address ?? [];
  if (address === null || sheet === undefined) return (itemId === undefined ? undefined : answerCells.get(itemId)) ?? null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { sheet, row: Number(digits), column };
}
