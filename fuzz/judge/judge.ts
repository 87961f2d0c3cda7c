import { readCells } from "../../analysis/ingest/cells/read-cells.ts";
import { readQuestionnaires, readQuestionnairesCarefully } from "../../analysis/ingest/read-questionnaires.ts";
import { csr } from "../../instrument/csr/instrument.ts";
import { cellsJson } from "../../analysis/outputs/cells-json.ts";
import { Refusal } from "../../instrument/reader/refusal.ts";
import type { Reading } from "../../instrument/reading.ts";
import { scoreAssessment } from "../../instrument/scoring/scorecard.ts";
import { differenceOf } from "./difference.ts";
import type { Verdict } from "./verdict.ts";
import { wordlessIssue } from "./words.ts";

export type Read = (bytes: Uint8Array, file: string) => readonly Reading[];

/** The two ways of reading that have to agree. */
export interface Readers {
  readonly ordinary: Read;
  readonly careful: Read;
}

export const ownReaders: Readers = { ordinary: readQuestionnaires, careful: readQuestionnairesCarefully };

/** A file to be judged, and the one that it was made of. */
export interface Trial {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly base: Uint8Array | null;
}

/**
 * Reads a file in every way and says what is wrong. The ordinary way remembers templates, so it reads the base first, then the file twice:
 * as the first one of its kind and as a further one; the second time from within a larger piece of memory.
 */
export function judge({ file, bytes, base }: Trial, { ordinary, careful }: Readers = ownReaders): Verdict {
  try {
    if (base !== null) ordinary(base, file);
    const first = ordinary(bytes, file);
    for (const again of [ordinary(elsewhere(bytes), file), careful(bytes, file)]) {
      const difference = differenceOf(first, again);
      if (difference !== null) return { kind: "difference", detail: difference };
    }
    if (bytes.length % oneIn === 0) seeCells(bytes, file);
    for (const { assessment } of first) if (assessment !== null) scoreAssessment(csr, assessment);
    return wordlessIssue(first.flatMap(({ issues }) => issues));
  } catch (error) {
    return { kind: "crash", detail: crashLine(error) };
  }
}

/** Seeing all cells takes as long as reading a file in every other way, and goes wrong in fewer: one file in so many is enough. */
const oneIn = 4;

/** Reads all cells as `csr cells` does; a refusal is no failure. */
function seeCells(bytes: Uint8Array, file: string): void {
  try {
    for (const sheet of readCells(bytes, file)) for (const line of cellsJson(sheet)) line.slice(0, 1);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** The same bytes at another place in memory. */
function elsewhere(bytes: Uint8Array): Uint8Array {
  const memory = new Uint8Array(bytes.length + 7).fill(0x41);
  memory.set(bytes, 3);
  return memory.subarray(3, 3 + bytes.length);
}

/** What was thrown and where, without numbers: two files that bring down the same line differ in little else. */
function crashLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const at = /at (?:new )?([\w.#<>]+) \(/u.exec(error.stack ?? "")?.[1] ?? "";
  return `${error.name}: ${error.message.slice(0, 100).replaceAll(/\d+/gu, "0")} ${at === "" ? "" : `in ${at}`}`.trim();
}
