import { issueAt } from "../../../instrument/issue-severity.ts";
import type { Finding, Issue } from "../../../instrument/issue.ts";
import type { CodedCase } from "../../dataset/coded-case.ts";
import type { Reading } from "../../../instrument/reading.ts";

/** What one file holds, or a part of it: a file with very many cases comes in several parts, one after another. */
export interface FileReadings {
  readonly file: string;
  readonly readings: readonly Reading[];
  /** Instead of readings, where codes were asked for and the file is a large CSV in the canonical form. */
  readonly coded?: readonly (CodedCase | Reading)[];
  /** What kept the file from being read. */
  readonly issues: readonly Issue[];
}

/** A file that could not be read. */
export const unread = (file: string, finding: Finding): FileReadings => ({
  file,
  readings: [],
  issues: [issueAt({ file }, finding)],
});

/** The readings of a content as if they came from the file of this name, where they may have been kept under another. */
export const readAs = (file: string, readings: readonly Reading[]): readonly Reading[] =>
  readings.map((reading) => ({
    ...reading,
    provenance: { ...reading.provenance, file },
    issues: reading.issues.map((issue) => ({ ...issue, file })),
  }));
