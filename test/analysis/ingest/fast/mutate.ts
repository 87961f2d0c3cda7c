import { unzipSync } from "fflate";
import { makeZip, type ZipOptions, type ZipPart } from "../make-zip.ts";
import { Dice } from "./dice.ts";
import { edits } from "./markup-edits.ts";

const wholeFile: readonly ((parts: ZipPart[], dice: Dice) => { readonly parts: readonly ZipPart[]; readonly options?: ZipOptions })[] = [
  (parts) => ({ parts: parts.map((part) => ({ ...part, hasDescriptor: true })) }),
  (parts) => ({ parts: parts.map((part) => ({ ...part, method: 0 })) }),
  (parts) => ({ parts: parts.map((part) => ({ ...part, name: part.name.toUpperCase() })) }),
  (parts) => ({ parts: parts.toReversed() }),
  (parts, dice) => ({
    parts,
    options: dice.pick<ZipOptions>([
      { comment: "a comment" },
      { prefix: new Uint8Array(9) },
      { suffix: new Uint8Array(9) },
      { zip64: true },
      { entries: 3 },
    ]),
  }),
  (parts, dice) => ({
    parts: changed(parts, dice, (part) => ({
      ...part,
      ...dice.pick<Partial<ZipPart>>([
        { checksum: 1 },
        { size: 1 },
        { size: 900_000 },
        { flags: 1 },
        { flags: 0x800 },
        { method: 12 },
        { sharesBytesOf: 0 },
      ]),
    })),
  }),
  (parts, dice) => ({
    parts: changed(parts, dice, (part) => ({
      ...part,
      name: dice.pick([`/${part.name}`, part.name.replaceAll("/", "\\"), "xl/other.xml"]),
    })),
  }),
  (parts, dice) => ({ parts: [...parts, dice.pick(parts)] }),
  (parts, dice) => ({ parts: parts.filter((_, index) => index !== dice.below(parts.length)) }),
];

function changed(parts: readonly ZipPart[], dice: Dice, change: (part: ZipPart) => ZipPart): readonly ZipPart[] {
  const at = dice.below(parts.length);
  return parts.map((part, index) => (index === at ? change(part) : part));
}

/** Parts that a reader of the questionnaire looks into; sheets and texts more often than others. */
const looked =
  /^(?:_rels\/\.rels|docProps\/core\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/worksheets\/[^/]+\.xml)$/u;

/** A workbook with one to four things changed in it: cells, texts, markup, or how it is packed. */
export function mutated(workbook: Uint8Array, seed: number): Uint8Array {
  const dice = new Dice(seed);
  if (dice.below(12) === 0) return damaged(workbook, dice);
  const files = Object.entries(unzipSync(workbook));
  const names = files.map(([name]) => name).filter((name) => looked.test(name));
  const heavy = names.filter((name) => /sharedStrings|worksheets/u.test(name));
  const parts = new Map<string, Uint8Array | string>(files);
  for (let left = dice.below(3) === 0 ? 1 + dice.below(4) : 1; left > 0; left -= 1) {
    const name = dice.below(5) === 0 ? dice.pick(names) : dice.pick(heavy);
    const before = parts.get(name) ?? "";
    parts.set(
      name,
      dice.pick(edits)(typeof before === "string" ? before : new TextDecoder("utf-8", { ignoreBOM: true }).decode(before), dice),
    );
  }
  const list = [...parts].map(([name, data]): ZipPart => ({ name, data }));
  const packed = dice.below(8) === 0 ? dice.pick(wholeFile)(list, dice) : { parts: list };
  return makeZip(packed.parts, "options" in packed ? packed.options : {});
}

/** Bits flipped, bytes lost or zeroed. */
function damaged(workbook: Uint8Array, dice: Dice): Uint8Array {
  const bytes = Uint8Array.from(workbook);
  const at = dice.below(bytes.length);
  if (dice.below(4) === 0) return bytes.subarray(0, at);
  if (dice.below(4) === 0) return bytes.fill(0, at, at + 64);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8));
  return bytes;
}
