import type { Finding } from "../../../instrument/issue.ts";
import type { Limits } from "../../../instrument/reader/limits.ts";
import type { Reading } from "../../../instrument/reading.ts";
import type { CodedCase } from "../../dataset/coded-case.ts";
import type { Conversion } from "../convert/conversion.ts";
import type { FilePath } from "../../files/walk-folder.ts";

/** One file to be read. */
export interface Task {
  /** How the user knows the file. */
  readonly file: string;
  readonly path: FilePath;
  /** Where a workbook that was made of the file lies at `path` instead of the file, or why there is none. */
  readonly conversion?: Conversion | Finding;
}

/** What every task of a run has in common. */
export interface TaskSettings {
  readonly limits: Limits;
  /** Keys of contents that were read in an earlier run; they are recognised and not read again. */
  readonly known: ReadonlySet<string>;
  readonly canonical: CanonicalSettings;
}

/** How long CSVs in the canonical form are read. */
export interface CanonicalSettings {
  /** From how many bytes on a file is looked at piece by piece, instead of being read as a whole. */
  readonly fromBytes: number;
  /** Whether cases come as codes, as a data set takes them in. */
  readonly coded: boolean;
}

/**
 * What became of a file. `key` stands for its content, together with the ending of its name, by which a few kinds of file are told apart;
 * a finding says why the content could not be had.
 */
export type TaskResult =
  | { readonly kind: "read"; readonly key: string; readonly readings: Iterable<Reading> }
  | { readonly kind: "coded"; readonly key: string; readonly cases: Iterable<CodedCase | Reading> }
  | { readonly kind: "known"; readonly key: string }
  | { readonly kind: "refused"; readonly finding: Finding };

/** What stands for the content of a file, together with the ending of its name. */
export const keyOf = (file: string, sha256: string): string => sha256 + (/\.[a-z]{1,8}$/iu.exec(file)?.[0].toLowerCase() ?? "");
