import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readFast } from "../../../../analysis/ingest/fast/read-fast.ts";
import { readCarefully } from "../../../../analysis/ingest/read-questionnaires.ts";
import { defaultLimits } from "../../../../instrument/reader/limits.ts";
import { Refusal } from "../../../../instrument/reader/refusal.ts";
import { type Base, drawSteps, made } from "../../../../fuzz/recipe.ts";
import { loadBases } from "../../../../fuzz/bases.ts";
import { samplesFolder } from "../../../samples/sample-files.ts";

const workbooks = readdirSync(samplesFolder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:xlsx|xlsm|csv)$/u.test(name))
  .toSorted();
const bytesOf = (name: string): Uint8Array => readFileSync(path.join(samplesFolder, name));
const fast = (bytes: Uint8Array): unknown => readFast(bytes, "a.xlsx", defaultLimits);

/** What the general reader gives; the code of its finding where it refuses the file. */
function careful(bytes: Uint8Array): unknown {
  try {
    return readCarefully(bytes, "a.xlsx", defaultLimits);
  } catch (error) {
    if (error instanceof Refusal) return error.finding.code;
    throw error;
  }
}

/** Reads a file as a first one of its template and as a further one. */
function expectSame(bytes: Uint8Array): void {
  const expected = careful(bytes);
  for (const read of [fast(bytes), fast(bytes)]) expect(read ?? expected).toEqual(expected);
}

const clients = workbooks.filter((name) => name.startsWith("clients") && name.endsWith(".xlsx"));
const readable = clients.filter((name) => typeof careful(bytesOf(name)) === "object");

test("every sample that is read fast reads as it does carefully", { timeout: 120_000 }, () => {
  expect(workbooks.length).toBeGreaterThan(150);
  for (const name of workbooks) expectSame(bytesOf(name));
});

test("all ordinary workbooks take the fast way, written by exceljs or saved again by LibreOffice", () => {
  expect(readable.length).toBeGreaterThan(80);
  expect(readable.filter((name) => fast(bytesOf(name)) === null)).toEqual([]);
});

const variants = [
  "zip-comment",
  "stored-zip",
  "dates-from-1904",
  "english-workbook",
  "bilingual-workbook",
  "rows-sorted",
  "rows-inserted",
  "sheets-renamed",
];

test.each(variants)("%s takes the fast way", (variant) => {
  const name = workbooks.find((each) => each.startsWith(`variants/${variant}/`)) ?? "";
  expect(fast(bytesOf(name))).toEqual(careful(bytesOf(name)));
});

const bases = loadBases(
  [readable[0], readable.at(-1), "variants/resaved-by-libreoffice/input.xlsx"].map((name) => path.join(samplesFolder, name ?? "")),
  samplesFolder,
  ["xlsx"],
);

/** A workbook with one to six things changed in it: cells, texts, markup, or how it is packed. */
const changed = (base: Base, seed: number): Uint8Array => made({ base, steps: drawSteps(base, String(seed)) });

test.each(Array.from({ length: 10 }, (_, part) => part))(
  "a changed workbook reads fast as it does carefully, or not at all fast (%i)",
  { timeout: 120_000 },
  (part) => {
    let isRead = 0;
    for (const [index, base] of bases.entries()) {
      for (let seed = part * 7; seed < (part + 1) * 7; seed += 1) {
        fast(base.bytes);
        const bytes = changed(base, seed * bases.length + index);
        const read = fast(bytes);
        if (read === null) continue;
        isRead += 1;
        expect(read, `seed ${seed * bases.length + index}`).toEqual(careful(bytes));
      }
    }
    expect(isRead).toBeGreaterThan(0);
  },
);

test("what a changed workbook held is forgotten with it", () => {
  for (const [index, base] of bases.entries()) {
    const before = fast(base.bytes);
    for (let seed = 5000; seed < 5020; seed += 1) fast(changed(base, seed + index * 100));
    expect(fast(base.bytes)).toEqual(before);
  }
});
