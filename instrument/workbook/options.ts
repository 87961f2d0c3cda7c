import type { AreaId, Assessment, Form, SheetLanguage } from "../types.ts";

/** Which questionnaire to draw. */
export interface WorkbookOptions {
  readonly form: Form;
  /** Areas to answer, in any order; the overall score needs all five. */
  readonly areas: readonly AreaId[];
  readonly language: SheetLanguage;
  /** What is already known: answers, profile, settings, actions and initiatives are filled in. */
  readonly assessment?: Assessment;
}
