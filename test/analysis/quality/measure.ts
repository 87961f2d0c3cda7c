import type { Assessment } from "../../../instrument/types.ts";
import { codedCase } from "../../../analysis/dataset/coded-case.ts";
import { screenedCase } from "../../../analysis/quality/screened-case.ts";
import { screening, type Screened } from "../../../analysis/quality/screening.ts";

/** What a screening says of some assessments. */
export const screened = (assessments: readonly Assessment[]): readonly Screened[] =>
  screening(
    assessments.map((assessment, index) =>
      screenedCase(codedCase(assessment, { file: `${index}.xlsx`, format: "xlsx", sha256: "" }), assessment.firmId ?? ""),
    ),
  );
