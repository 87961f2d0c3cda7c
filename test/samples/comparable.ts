import type { Provenance } from "../../instrument/reading.ts";
import type { Assessment } from "../../instrument/types.ts";
import { defaultSettings, emptyProfile } from "../../instrument/assessment.ts";
import { plainAssessment } from "../../samples/generate/plain.ts";

/** An assessment reduced to what a file of a format can hold, as plain data. Languages are left out: the same answers may stand in any. */
export function comparable(assessment: Assessment, format: Provenance["format"]): unknown {
  const same: Assessment = { ...assessment, language: null };
  if (format === "xlsx") return plainAssessment(same);
  const { profile } = assessment;
  const inCsv: Assessment = {
    ...same,
    actions: [],
    initiatives: [],
    profile: { ...profile, name: null, roles: null },
    answers: withoutNotes(assessment, format),
  };
  if (format === "csv-long") return plainAssessment(inCsv);
  const { uscc, province, industry, employees, revenue, assets, size, year, assessor, emergency } = profile;
  return plainAssessment({
    ...inCsv,
    settings: defaultSettings,
    profile: { ...emptyProfile, uscc, province, industry, employees, revenue, assets, size, year, assessor, emergency },
  });
}

/** A CSV has no notes, the wide one no grades of evidence; what is left blank but for these is blank. */
const withoutNotes = ({ answers }: Assessment, format: Provenance["format"]): Assessment["answers"] =>
  new Map(
    [...answers]
      .map(([itemId, given]) => [itemId, { ...given, note: null, evidence: format === "csv-wide" ? null : given.evidence }] as const)
      .filter(([, { answer, evidence }]) => answer !== null || evidence !== null),
  );
