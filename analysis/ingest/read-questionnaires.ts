import { hash } from "node:crypto";
import { issueAt } from "../../instrument/issue-severity.ts";
import type { Finding } from "../../instrument/issue.ts";
import type { Provenance, Reading } from "../../instrument/reading.ts";
import { type FoundCases, readCsv } from "./csv/read-csv.ts";
import { defaultLimits, type Limits } from "../../instrument/reader/limits.ts";
import { readAssessments } from "../../instrument/reader/questionnaire/read-assessments.ts";
import { Refusal } from "../../instrument/reader/refusal.ts";
import { type Container, listParts } from "./fast/container.ts";
import { type FastReading, readListed } from "./fast/read-fast.ts";
import { sniff } from "./sniff.ts";
import { readWorkbook } from "./xlsx/read-workbook.ts";

/**
 * Reads every assessment in a file, be it a workbook or a CSV: one for each company and year. A file or case that cannot be used is a reading
 * without assessment whose issues say why. Nothing in the bytes makes this throw.
 *
 * @param file how the user knows the file; it stands in every issue
 */
export const readQuestionnaires = (bytes: Uint8Array, file: string, limits: Limits = defaultLimits): readonly Reading[] => [
  ...questionnairesIn(bytes, { file, sha256: sha256Of(bytes) }, limits),
];

/** The same, one after another, so that the cases of a wide CSV are not in memory together. They can be gone over once. */
export const questionnairesIn = (bytes: Uint8Array, origin: Origin, limits: Limits): Iterable<Reading> =>
  readListedFile({ bytes, origin, archive: listParts(bytes, limits.entries) }, limits);

/** The same without the fast reader, which must never make a difference: what the tests hold the ordinary way against. */
export const readQuestionnairesCarefully = (bytes: Uint8Array, file: string, limits: Limits = defaultLimits): readonly Reading[] => [
  ...readListedFile({ bytes, origin: { file, sha256: sha256Of(bytes) }, archive: null }, limits),
];

/** What stands for the content of a file. */
export const sha256Of = (bytes: Uint8Array): string => hash("sha256", bytes, "hex");

/** A file, with its parts where it is an ordinary archive that the fast reader may try. */
interface ListedFile {
  readonly bytes: Uint8Array;
  readonly origin: Origin;
  readonly archive: Container | null;
}

function readListedFile({ bytes, origin, archive }: ListedFile, limits: Limits): Iterable<Reading> {
  const { file } = origin;
  const kind = sniff(bytes, file, { limits, archive });
  if (kind !== "workbook" && kind !== "text") return [rejected(origin, kind)];
  try {
    if (kind === "text") return csvReadings(bytes, origin, limits);
    tooLarge(bytes, limits.fileBytes);
    const fast = archive === null ? null : readListed(archive, file, limits);
    return workbookReadings(fast ?? readCarefully(bytes, file, limits), origin);
  } catch (error) {
    if (error instanceof Refusal) return [rejected(origin, error.finding)];
    throw error;
  }
}

/** Name and content of a file. */
export type Origin = Pick<Provenance, "file" | "sha256">;

/** The reading of a file that cannot be used, for this reason. */
export const rejected = (origin: Origin, finding: Finding): Reading => ({
  provenance: { ...origin, format: /\.[ct]sv$/iu.test(origin.file) ? "csv-wide" : "xlsx" },
  assessment: null,
  issues: [issueAt({ file: origin.file }, finding)],
});

function workbookReadings({ found, savedAt }: FastReading, origin: Origin): readonly Reading[] {
  if (found.length === 0) return [rejected(origin, { code: "no-questionnaire" })];
  return found.map(({ sheet, assessment, issues }) => ({
    provenance: {
      ...origin,
      format: "xlsx",
      ...(sheet === null ? {} : { sheet }),
      ...(savedAt === null ? {} : { savedAt }),
    },
    assessment,
    issues,
  }));
}

/**
 * Reads any workbook, or refuses it with the reason. Whatever the fast reader reads, it reads alike; where that gives up, this is what counts.
 */
export function readCarefully(bytes: Uint8Array, file: string, limits: Limits): FastReading {
  const workbook = readWorkbook(bytes, limits);
  return { found: readAssessments(workbook, file, limits), savedAt: workbook.savedAt };
}

/** What concerns a CSV as a whole is said with its first case. */
function csvReadings(bytes: Uint8Array, origin: Origin, limits: Limits): Iterable<Reading> {
  tooLarge(bytes, limits.csvBytes);
  const found = readCsv(bytes, origin.file, limits);
  if (found.count > 0) return caseReadings(found, origin);
  return [{ ...rejected(origin, { code: "no-questionnaire" }), provenance: { ...origin, format: found.format } }];
}

function* caseReadings({ format, cases, issues }: FoundCases, origin: Origin): Generator<Reading> {
  let before = issues;
  for (const { line, assessment, issues: own } of cases) {
    yield { provenance: { ...origin, format, line }, assessment, issues: before.length === 0 ? own : [...before, ...own] };
    before = [];
  }
}

function tooLarge(bytes: Uint8Array, limit: number): void {
  if (bytes.length > limit) throw new Refusal({ code: "file-too-large", bytes: bytes.length, limit });
}
