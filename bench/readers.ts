import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { readQuestionnaires } from "../analysis/ingest/read-questionnaires.ts";
import { readDirectory } from "../analysis/ingest/xlsx/directory.ts";
import { scoredItems } from "../instrument/csr/instrument.ts";
import { readAnswer } from "../instrument/answer.ts";
import { answerName } from "../instrument/workbook/names.ts";
import type { Answer } from "../instrument/types.ts";

/** Answers by item id, as far as the reader gives any. */
export type Answers = ReadonlyMap<string, Answer>;

/** Reads one workbook; the floor reads no answers. */
export type Reader = (file: string) => Promise<Answers | null>;

/** The parts without which no reader can know the answers: workbook, shared strings, and every sheet. */
const needed = /^xl\/(?:workbook\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/u;

/** What no reader can go below: the file from the disk, its directory, and the needed parts inflated by zlib. */
const floor: Reader = (file) => {
  const bytes = readFileSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { name, offset, method, storedSize } of readDirectory(bytes, 1000)) {
    if (!needed.test(name)) continue;
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (method === 8) inflateRawSync(bytes.subarray(start, start + storedSize));
  }
  return Promise.resolve(null);
};

/** The reader of this project, with everything that it checks. */
const ours: Reader = (file) => {
  const [reading] = readQuestionnaires(readFileSync(file), file);
  const answers = [...(reading?.assessment?.answers ?? [])].flatMap(([id, { answer }]): readonly (readonly [string, Answer])[] =>
    answer?.kind === "level" || answer?.kind === "compliance" ? [[id, answer]] : [],
  );
  return Promise.resolve(new Map(answers));
};

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

/** The readers that are compared, the floor first. */
export const readers: Readonly<Record<"floor" | "sme-csr" | "exceljs", Reader>> = { floor, "sme-csr": ours, exceljs };
