import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { syntheticCreditCode } from "../../../samples/generate/companies/credit-code.ts";

const samples = new URL("../../../samples/clients/2024/", import.meta.url);
const stringsPart = "xl/sharedStrings.xml";

/** A credit code as a text of its own. */
const codeText = /(?<=<t[^>]*>)[0-9A-HJ-NP-RTUWXY]{18}(?=<\/t>)/u;

/** Fills a folder with so many workbooks: those of the samples again and again, each time of another company. */
export function putWorkbooks(folder: string, count: number): void {
  const sources = readdirSync(samples)
    .filter((name) => name.endsWith(".xlsx"))
    .toSorted()
    .flatMap(partsOf);
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const parts = sources[number % sources.length] ?? {};
    const strings = strFromU8(parts[stringsPart] ?? new Uint8Array()).replace(codeText, syntheticCreditCode(number, "35"));
    const bytes = zipSync({ ...parts, [stringsPart]: strToU8(strings) }, { level: 1, mtime: "2025-01-01T00:00:00Z" });
    writeFileSync(join(folder, `${String(number).padStart(5, "0")}.xlsx`), bytes);
  }
}

/** The parts of a workbook that names its company; none of any other file. */
function partsOf(name: string): readonly Record<string, Uint8Array>[] {
  try {
    const parts = unzipSync(readFileSync(new URL(encodeURIComponent(name), samples)));
    return codeText.test(strFromU8(parts[stringsPart] ?? new Uint8Array())) ? [parts] : [];
  } catch {
    // Some samples are broken on purpose.
    return [];
  }
}
