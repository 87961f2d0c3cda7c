import type { ForeignFormat, Issue } from "./issue.ts";
import type { Assessment } from "./types.ts";

/** Where the answers of a reading came from. */
export interface Provenance {
  /** As the user named it, or as found below the folder that the user named. */
  readonly file: string;
  readonly format: "xlsx" | "csv-wide" | "csv-long";
  /** Name of the sheet with the questionnaire. */
  readonly sheet?: string;
  /** First line of the case in a CSV, counted from 1. */
  readonly line?: number;
  /** Hexadecimal SHA-256 of the file's bytes; two files with the same hash are copies. */
  readonly sha256: string;
  /** When the file was last saved, as the file itself says (ISO), for choosing among duplicates. */
  readonly savedAt?: string;
  /** The format that the file had before it was converted to be read; absent where it was read as it is. */
  readonly convertedFrom?: ForeignFormat;
}

/** What an import yields for one company and year: the assessment, if there is one, and everything that was noticed. */
export interface Reading {
  readonly provenance: Provenance;
  /** `null` where the file or case was rejected; the reason stands in `issues`. */
  readonly assessment: Assessment | null;
  readonly issues: readonly Issue[];
}
