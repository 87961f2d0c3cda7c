import { done, failed, type Outcome } from "../../instrument/failure.ts";
import type { Assessment } from "../../instrument/types.ts";
import { initiativeRows } from "../../instrument/workbook/layout/initiatives.ts";
import { actionRows } from "../../instrument/workbook/layout/risks.ts";
import { inExcel } from "../excel/run.ts";
import { answersCsv } from "../export/answers-csv.ts";
import { assessmentJson } from "../export/assessment-json.ts";
import { base64 } from "../export/base64.ts";
import type { OpenAssessment } from "../open-assessment.ts";

/** The answers as a CSV that `csr` reads; empty where the sheets cannot be read. */
export const exportCsv = ({ assessment }: OpenAssessment): string => (assessment === null ? "" : answersCsv(assessment));

/** Answers and scores as JSON; empty where the sheets cannot be read. */
export const exportJson = ({ assessment }: OpenAssessment): string => (assessment === null ? "" : assessmentJson(assessment));

/** Opens a new workbook that holds this assessment and nothing else, as the ready-made workbook would look with these answers. */
export async function exportWorkbook({ assessment }: OpenAssessment): Promise<Outcome<null>> {
  if (assessment === null) return failed({ code: "nothing-found" });
  const full = fullRegister(assessment);
  if (full !== null) return failed({ code: "register-full", register: full });
  const bytes = await workbookBytes(assessment);
  if (!bytes.ok) return bytes;
  return inExcel(async () => {
    await Excel.createWorkbook(base64(bytes.value));
    return null;
  });
}

/** The register that has more rows than new sheets have room for. */
export function fullRegister({ actions, initiatives }: Pick<Assessment, "actions" | "initiatives">): "action" | "initiative" | null {
  if (actions.length > actionRows) return "action";
  return initiatives.length > initiativeRows ? "initiative" : null;
}

/** The writer of files is large and seldom needed, so it is loaded now. */
async function workbookBytes(assessment: Assessment): Promise<Outcome<Uint8Array>> {
  const { form, areas, language } = assessment;
  let template;
  try {
    ({ template } = await import("../../analysis/template/template.ts"));
  } catch {
    return failed({ code: "not-loaded" });
  }
  return done(await template({ form, areas, language: language ?? "both", assessment }));
}
