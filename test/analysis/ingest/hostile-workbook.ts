import { assessmentIn, zipOf } from "./expectations.ts";
import { bestAnswers, questionnaireParts } from "./make-questionnaire.ts";
import { type Parts, zipped } from "./make-workbook.ts";
import type { ZipPart } from "./make-zip.ts";

export const parts = questionnaireParts({ answers: bestAnswers });
export const expected = assessmentIn(zipped(parts));
export const sheet = "xl/worksheets/sheet2.xml";
export const workbook = "xl/workbook.xml";

export const changed = (name: string, change: (xml: string) => string): Parts => ({ ...parts, [name]: change(parts[name] ?? "") });
export const without = (name: string): Parts => Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name));
export const entry = (name: string, change: Partial<ZipPart>): Uint8Array =>
  zipOf(parts, {}, (part) => (part.name === name ? { ...part, ...change } : part));
export const corruptAt = (part: string, cause: string): object => ({ code: "file-corrupt", part, cause });
export const inSheet = (change: (xml: string) => string): Uint8Array => zipped(changed(sheet, change));
