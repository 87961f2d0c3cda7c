import { blankAssessment } from "../../instrument/assessment.ts";
import { defaultLimits } from "../../instrument/reader/limits.ts";
import { drawnWorkbook } from "../../instrument/reader/questionnaire/drawn-workbook.ts";
import { type InputKey, type InputPlace, inputPlaces } from "../../instrument/reader/questionnaire/input-places.ts";
import { locateAssessments } from "../../instrument/reader/questionnaire/locate-assessments.ts";
import type { AreaId, Form, SheetLanguage } from "../../instrument/types.ts";
import type { Placement } from "../../instrument/workbook/options.ts";
import type { SheetSpec } from "../../instrument/workbook/spec.ts";
import { workbookSpec } from "../../instrument/workbook/workbook-spec.ts";

/** What decides how an assessment looks while nothing is filled in. */
export interface DrawingOptions {
  readonly form: Form;
  readonly areas: readonly AreaId[];
  readonly language: SheetLanguage;
  readonly placement: Placement;
}

/** How the sheets of an assessment should look, and where its inputs should stand. */
export interface Drawing {
  readonly specs: readonly SheetSpec[];
  readonly places: ReadonlyMap<InputKey, InputPlace>;
}

const drawings = new Map<string, Drawing>();
const mostDrawings = 12;

/** Describes an empty assessment. Takes a tenth of a second the first time, so the latest are remembered. */
export function drawingOf(options: DrawingOptions): Drawing {
  const key = JSON.stringify(options);
  const known = drawings.get(key);
  if (known !== undefined) return known;
  const specs = workbookSpec({ ...options, assessment: blankAssessment(options) });
  const [source] = locateAssessments(drawnWorkbook(specs), defaultLimits);
  const drawing = { specs, places: source === undefined ? new Map<InputKey, InputPlace>() : inputPlaces(source) };
  const [oldest] = drawings.keys();
  if (drawings.size >= mostDrawings && oldest !== undefined) drawings.delete(oldest);
  drawings.set(key, drawing);
  return drawing;
}
