import type { Random } from "../../samples/generate/random.ts";
import { type ArchiveFile, type RecordChange, withRecord } from "../archive/archive-file.ts";
import { type ArchiveMutation, oddNumber } from "./mutation.ts";

/** A change to the record of one entry. */
const record = (name: string, change: (dice: Random, archive: ArchiveFile, index: number) => RecordChange): ArchiveMutation => ({
  name: `zip: ${name}`,
  apply: (archive, dice) => {
    if (archive.entries.length === 0) return archive;
    const index = dice.whole(0, archive.entries.length - 1);
    return withRecord(archive, index, change(dice, archive, index));
  },
});

/** A change to the records of all entries, as another program would write them. */
const records = (name: string, change: (dice: Random) => RecordChange): ArchiveMutation => ({
  name: `zip: ${name}`,
  apply: (archive, dice) => {
    const changed = change(dice);
    return { ...archive, entries: archive.entries.map((entry) => ({ ...entry, record: { ...entry.record, ...changed } })) };
  },
});

const whole = (name: string, change: (dice: Random, archive: ArchiveFile) => Partial<ArchiveFile>): ArchiveMutation => ({
  name: `zip: ${name}`,
  apply: (archive, dice) => ({ ...archive, ...change(dice, archive) }),
});

const junk = (dice: Random): Uint8Array => Uint8Array.from({ length: dice.whole(1, 40) }, () => dice.whole(0, 255));

/** An extra field such as writers add: time stamps, Unix owners, a wrong zip64 one, or something that does not fit its length. */
const extra = (dice: Random): Uint8Array =>
  dice.pick([
    Uint8Array.of(0x55, 0x54, 5, 0, 1, 0, 0, 0, 0),
    Uint8Array.of(0x75, 0x78, 11, 0, 1, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0),
    Uint8Array.of(1, 0, 8, 0, 1, 0, 0, 0, 0, 0, 0, 0),
    Uint8Array.of(1, 0, 0xff, 0xff),
    Uint8Array.of(0x55),
    junk(dice),
  ]);

/** Changes to how the parts of an archive are recorded. */
export const zipRecords: readonly ArchiveMutation[] = [
  record("checksum", (dice) => ({ checksum: oddNumber(dice) >>> 0 })),
  record("size", (dice) => ({ size: oddNumber(dice) >>> 0 })),
  record("stored size", (dice) => ({ storedSize: oddNumber(dice) >>> 0 })),
  record("offset", (dice) => ({ offsetShift: dice.pick([-1, 1, 30, -30, 4096, -1_000_000, 0x7fffffff]) })),
  record("method", (dice) => ({ method: dice.pick([0, 1, 6, 9, 12, 14, 93, 95, 98, 99, 65_535]) })),
  record("flags", (dice) => ({ flags: dice.pick([1, 8, 0x40, 0x800, 0x2000, 0xffff, 6]) })),
  record("local name", (dice) => ({ localName: dice.pick(["", "other.xml", "../evil", "xl/workbook.xml"]) })),
  record("extra field", (dice) => ({ extra: extra(dice) })),
  record("local extra field", (dice) => ({ localExtra: extra(dice) })),
  record("comment of a part", (dice) => ({ comment: dice.pick(["x", "PK\u0005\u0006", "长".repeat(300)]) })),
  record("version", (dice) => ({ version: dice.pick([10, 45, 63, 0xffff]) })),
  record("gap", (dice) => ({ gap: dice.pick([junk(dice), Uint8Array.of(0x50, 0x4b, 3, 4), Uint8Array.of(0x50, 0x4b, 1, 2)]) })),
  record("descriptor", (dice) => ({ descriptor: dice.pick(["signed", "unsigned"]) })),
  record("shared bytes", (dice, _, index) => ({ sharesBytesOf: dice.whole(0, Math.max(0, index - 1)) })),
  records("descriptors everywhere", (dice) => ({ descriptor: dice.pick(["signed", "unsigned"]) })),
  records("stored", () => ({ method: 0 })),
  records("extra fields everywhere", (dice) => ({ extra: extra(dice), localExtra: extra(dice) })),
  records("UTF-8 names", () => ({ flags: 0x800 })),
  whole("comment", (dice) => ({ comment: dice.pick(["a comment", "PK\u0005\u0006" + "\0".repeat(18), "长".repeat(9000)]) })),
  whole("prefix", (dice) => ({ prefix: junk(dice) })),
  whole("suffix", (dice) => ({ suffix: junk(dice) })),
  whole("zip64", () => ({ zip64: true })),
  whole("number of entries", (dice) => ({ countShift: dice.pick([-1, 1, 100, 65_535]) })),
  whole("size of the directory", (dice) => ({ sizeShift: dice.pick([-1, 1, -46, 46, 65_536]) })),
  whole("start of the directory", (dice) => ({ startShift: dice.pick([-1, 1, 46, -46, 1_000_000]) })),
  whole("order of the data", (dice, { entries }) => ({ entries: dice.shuffled(entries) })),
  whole("order of the directory", (dice, { entries }) => ({ directoryOrder: dice.shuffled(entries.map((_, index) => index)) })),
  whole("entry listed twice", (dice, { entries }) => ({
    directoryOrder: [...entries.map((_, index) => index), dice.whole(0, Math.max(0, entries.length - 1))],
  })),
  whole("entry not listed", (dice, { entries }) => ({
    directoryOrder: entries.map((_, index) => index).filter((index) => index !== dice.whole(0, entries.length)),
  })),
];
