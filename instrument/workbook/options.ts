import type { AreaId, Assessment, Form, SheetLanguage } from "../types.ts";
import type { SheetId } from "./spec.ts";

/** Which questionnaire to draw. */
export interface WorkbookOptions {
  readonly form: Form;
  /** Areas to answer, in any order; the overall score needs all five. */
  readonly areas: readonly AreaId[];
  readonly language: SheetLanguage;
  /** What is already known: answers, profile, settings, actions and initiatives are filled in. */
  readonly assessment?: Assessment;
  /** Where it stands in a workbook that holds other sheets too; without it the workbook is its own. */
  readonly placement?: Placement;
}

/** How an assessment shares a workbook with other sheets, other assessments among them. */
export interface Placement {
  readonly sheets: Readonly<Record<SheetId, string>>;
  /** A name can exist once for the workbook, and again on every sheet. */
  readonly names: "workbook" | "sheet";
}
