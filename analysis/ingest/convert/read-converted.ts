import { issueAt } from "../../../instrument/issue-severity.ts";
import type { Limits } from "../../../instrument/reader/limits.ts";
import type { Reading } from "../../../instrument/reading.ts";
import { readQuestionnaires } from "../read-questionnaires.ts";
import type { Conversion } from "./conversion.ts";

/** What a converted file is known as. */
interface Origin {
  /** Name of the file before it was converted. */
  readonly file: string;
  readonly conversion: Conversion;
  readonly limits: Limits;
}

/**
 * Reads the workbook that was made of another file. Places name that other file, as its sheets and cells are the same, and so does the
 * hash; that it was converted is said with its first assessment.
 */
export function readConverted(workbook: Uint8Array, { file, conversion, limits }: Origin): readonly Reading[] {
  const { from, sha256 } = conversion;
  return readQuestionnaires(workbook, file, limits).map((reading, index) => ({
    ...reading,
    provenance: { ...reading.provenance, sha256, convertedFrom: from },
    issues: index === 0 ? [issueAt({ file }, { code: "file-converted", from }), ...reading.issues] : reading.issues,
  }));
}
