import { expect } from "vitest";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";
import type { Issue, IssueCode } from "../../../instrument/issue.ts";
import type { Reading } from "../../../instrument/reading.ts";
import type { Answer, Assessment } from "../../../instrument/types.ts";
import { makeZip, type ZipOptions, type ZipPart } from "./make-zip.ts";
import type { Parts } from "./make-workbook.ts";

/** Parts as entries of a hand-made archive. */
export const zipOf = (parts: Parts, options: ZipOptions = {}, change: (part: ZipPart) => ZipPart = (part) => part): Uint8Array =>
  makeZip(
    Object.entries(parts).map(([name, data]) => change({ name, data })),
    options,
  );

/** The one reading of a file. */
export function readOne(bytes: Uint8Array | string, file = "a.xlsx"): Reading {
  const readings = readQuestionnaires(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, file);
  expect(readings).toHaveLength(1);
  const [reading] = readings;
  if (reading === undefined) throw new Error("no reading");
  return reading;
}

/** The assessment of a file that holds one. */
export function assessmentIn(bytes: Uint8Array | string, file?: string): Assessment {
  const { assessment, issues } = readOne(bytes, file);
  if (assessment === null) throw new Error(`rejected: ${JSON.stringify(issues)}`);
  return assessment;
}

export const answerTo = (assessment: Assessment, itemId: string): Answer | null | undefined => assessment.answers.get(itemId)?.answer;

export const codesOf = (issues: readonly Issue[]): readonly IssueCode[] => issues.map(({ code }) => code);

/** The file is rejected for exactly this reason. */
export function expectRefusal(bytes: Uint8Array | string, finding: Partial<Issue>, file?: string): void {
  const { assessment, issues } = readOne(bytes, file);
  expect(assessment).toBeNull();
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({ severity: "rejected", ...finding });
}
