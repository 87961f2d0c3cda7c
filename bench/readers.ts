import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { readFast } from "../analysis/ingest/fast/read-fast.ts";
import { listParts } from "../analysis/ingest/fast/container.ts";
import { rawInflater } from "../analysis/ingest/fast/raw-inflater.ts";
import { readCarefully, readQuestionnaires } from "../analysis/ingest/read-questionnaires.ts";
import { readAnswer } from "../instrument/answer.ts";
import { scoredItems } from "../instrument/csr/instrument.ts";
import { defaultLimits } from "../instrument/reader/limits.ts";
import { answerName } from "../instrument/workbook/names.ts";
import type { Answer, Assessment } from "../instrument/types.ts";

/** Answers by item id, as far as the reader gives any. */
export type Answers = ReadonlyMap<string, Answer>;

/** Reads one workbook; the floors read no answers. */
export type Reader = (file: string) => Promise<Answers | null>;

/** The parts without which no reader can know the answers: workbook, shared strings, and every sheet. */
const needed = /^xl\/(?:workbook\.xml|sharedstrings\.xml|worksheets\/[^/]+\.xml)$/u;

const neededParts = (file: string): readonly { readonly stored: Buffer; readonly size: number; readonly isDeflated: boolean }[] =>
  [...(listParts(readFileSync(file), 1000)?.parts ?? [])].flatMap(([name, part]) => (needed.test(name) ? [part] : []));

/** The file from the disk, its directory, and the needed parts inflated by zlib the way Node offers it. */
const floor: Reader = (file) => {
  for (const { stored, isDeflated } of neededParts(file)) if (isDeflated) inflateRawSync(stored);
  return Promise.resolve(null);
};

const arena = Buffer.alloc(32_000_000);

/** The same with one inflater for all parts and into memory that is there already, which Node does not offer openly. */
const lowestFloor: Reader = (file) => {
  for (const { stored, size, isDeflated } of neededParts(file)) if (isDeflated) rawInflater.inflate(stored, arena, 0, size);
  return Promise.resolve(null);
};

/** Only what other readers can be asked for too: levels and states. */
const answersOf = (assessment: Assessment | null | undefined): Answers =>
  new Map(
    [...(assessment?.answers ?? [])].flatMap(([id, { answer }]): readonly (readonly [string, Answer])[] =>
      answer?.kind === "level" || answer?.kind === "compliance" ? [[id, answer]] : [],
    ),
  );

/** Throws for a workbook that does not take the fast way. */
export function expectFast(file: string): void {
  if (readFast(readFileSync(file), file, defaultLimits) === null) throw new Error(`${file} does not take the fast way.`);
}

/** The reader of this project, with everything that it checks and finds. */
const fast: Reader = (file) => Promise.resolve(answersOf(readQuestionnaires(readFileSync(file), file)[0]?.assessment));

/** The general reader of this project, which reads what the fast one leaves. */
const careful: Reader = (file) => Promise.resolve(answersOf(readCarefully(readFileSync(file), file, defaultLimits).found[0]?.assessment));

/** exceljs, asked for the same cells by their names. */
const exceljs: Reader = async (file) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const answers = scoredItems.flatMap((item): readonly (readonly [string, Answer])[] => {
    const [range] = workbook.definedNames.getRanges(answerName(item.id)).ranges;
    const place = range?.match(/^'?(.+?)'?!\$?([A-Z]+)\$?(\d+)$/u);
    const cell =
      place === null || place === undefined ? undefined : workbook.getWorksheet(place[1] ?? "")?.getCell(`${place[2]}${place[3]}`);
    const read = cell === undefined ? null : readAnswer(item, cell.text);
    return read === null || "code" in read ? [] : [[item.id, read]];
  });
  return new Map(answers);
};

/** The readers that run in Node, the floors first. */
export const readers: Readonly<Record<string, Reader>> = { floor, "lowest floor": lowestFloor, fast, careful, exceljs };
