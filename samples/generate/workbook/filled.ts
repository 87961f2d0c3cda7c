import { template } from "../../../analysis/template/template.ts";
import type { Assessment } from "../../../instrument/types.ts";
import type { WorkbookOptions } from "../../../instrument/workbook/options.ts";
import { packed, type Parts, partsOf, withText } from "./parts.ts";

/** The workbook that an assessment is written into. */
export const optionsOf = (assessment: Assessment): WorkbookOptions => ({
  form: assessment.form,
  areas: assessment.areas,
  language: assessment.language ?? "zh",
  assessment,
});

/** A filled-in workbook as its parts, saved at an ISO time. */
export async function filledParts(options: WorkbookOptions, savedAt: string): Promise<Parts> {
  const parts = partsOf(await template(options));
  return withText(parts, "docProps/core.xml", (text) =>
    text.replace(/(<dcterms:modified[^>]*>)[^<]*/u, (_, tag: string) => tag + savedAt.replace(/\.\d+Z$/u, "Z")),
  );
}

/** A filled-in workbook. */
export const filledWorkbook = async (assessment: Assessment, savedAt: string): Promise<Uint8Array> =>
  packed(await filledParts(optionsOf(assessment), savedAt));
