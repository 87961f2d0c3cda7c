import { template } from "../../../analysis/template/template.ts";
import type { Assessment } from "../../../instrument/types.ts";
import type { WorkbookOptions } from "../../../instrument/workbook/options.ts";
import { packed, type Parts, partsOf, textOf } from "./parts.ts";

/** The workbook that an assessment is written into. */
export const optionsOf = (assessment: Assessment): WorkbookOptions => ({
  form: assessment.form,
  areas: assessment.areas,
  language: assessment.language ?? "zh",
  assessment,
});

/** A filled-in workbook as its parts, saved at an ISO time. */
export const filledParts = async (options: WorkbookOptions, time: string): Promise<Parts> =>
  savedAt(partsOf(await template(options)), time);

/** A workbook that says it was saved at an ISO time. */
export function savedAt(parts: Parts, time: string): Parts {
  const core = "docProps/core.xml";
  const stated = textOf(parts, core).replace(/(<dcterms:modified[^>]*>)[^<]*/u, (_, tag: string) => tag + time.replace(/\.\d+Z$/u, "Z"));
  return new Map([...parts, [core, new TextEncoder().encode(stated)]]);
}

/** A filled-in workbook. */
export const filledWorkbook = async (assessment: Assessment, time: string): Promise<Uint8Array> =>
  packed(await filledParts(optionsOf(assessment), time));
