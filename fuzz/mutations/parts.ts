import type { Random } from "../../samples/generate/random.ts";
import { type ArchiveEntry, type ArchiveFile, withEntry } from "../archive/archive-file.ts";
import { edited } from "./edit.ts";
import type { ArchiveMutation } from "./mutation.ts";

const any = (
  name: string,
  change: (entry: ArchiveEntry, dice: Random, archive: ArchiveFile) => readonly ArchiveEntry[],
): ArchiveMutation => ({
  name: `parts: ${name}`,
  apply: (archive, dice) => {
    if (archive.entries.length === 0) return archive;
    const at = dice.whole(0, archive.entries.length - 1);
    return { ...archive, entries: archive.entries.flatMap((entry, index) => (index === at ? change(entry, dice, archive) : [entry])) };
  },
});

const otherName = (name: string, dice: Random): string =>
  dice.pick([
    name.toUpperCase(),
    name.replace("xl/", "XL/"),
    `/${name}`,
    `./${name}`,
    `../${name}`,
    name.replaceAll("/", "\\"),
    name.replaceAll("/", "//"),
    name.replace(".xml", ".XML"),
    `${name}/`,
    `${name} `,
    `${name}\0`,
    name.replace("sheet", "%73heet"),
    `表/${name}`,
    "",
  ]);

const paths = [
  "/xl/worksheets/sheet1.xml",
  "worksheets/sheet1.xml",
  "./worksheets/../worksheets/sheet1.xml",
  "../xl/worksheets/sheet1.xml",
  "../../../../xl/worksheets/sheet1.xml",
  "WORKSHEETS/SHEET1.XML",
  "worksheets\\sheet1.xml",
  "worksheets/%73heet1.xml",
  "worksheets/sheet1.xml#A1",
  "file:///etc/passwd",
  "http://localhost/sheet.xml",
  "sharedStrings.xml",
  "/xl/workbook.xml",
  "",
  "%",
  "sheet99.xml",
];

const swapped = (archive: ArchiveFile, dice: Random): ArchiveFile => {
  const [first, second] = dice.shuffled(archive.entries.map((_, index) => index));
  if (first === undefined || second === undefined) return archive;
  const [a, b] = [archive.entries[first], archive.entries[second]];
  if (a === undefined || b === undefined) return archive;
  return withEntry(
    withEntry(archive, first, (entry) => ({ ...entry, data: b.data })),
    second,
    (entry) => ({ ...entry, data: a.data }),
  );
};

/** Changes to which parts a workbook has, what they are called and where others look for them. */
export const partMutations: readonly ArchiveMutation[] = [
  any("removed", () => []),
  any("empty", (entry) => [{ ...entry, data: new Uint8Array(0) }]),
  any("twice", (entry) => [entry, entry]),
  any("twice, the second empty", (entry) => [entry, { ...entry, data: new Uint8Array(0) }]),
  any("twice, in another case", (entry) => [entry, { ...entry, name: entry.name.toUpperCase() }]),
  any("renamed", (entry, dice) => [{ ...entry, name: otherName(entry.name, dice) }]),
  any("a folder before it", (entry) => [
    { name: entry.name.slice(0, entry.name.lastIndexOf("/") + 1), data: new Uint8Array(0), record: { method: 0 } },
    entry,
  ]),
  any("replaced by another", (entry, dice, { entries }) => [{ ...entry, data: dice.pick(entries).data }]),
  { name: "parts: swapped", apply: swapped },
  {
    name: "parts: all names in upper case",
    apply: (archive) => ({ ...archive, entries: archive.entries.map((entry) => ({ ...entry, name: entry.name.toUpperCase() })) }),
  },
  {
    name: "parts: target",
    apply: edited(/\.rels$/u, (xml, dice) => replacedOne(xml, /Target="[^"]*"/gu, `Target="${dice.pick(paths)}"`, dice)),
  },
  {
    name: "parts: kind of target",
    apply: edited(/\.rels$/u, (xml, dice) => {
      const type = dice.pick(["worksheet", "chartsheet", "dialogsheet", "sharedStrings", "officeDocument", "styles", ""]);
      return replacedOne(xml, /Type="[^"]*"/gu, `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}"`, dice);
    }),
  },
  {
    name: "parts: outside target",
    apply: edited(/\.rels$/u, (xml, dice) => replacedOne(xml, /Target=/gu, 'TargetMode="External" Target=', dice)),
  },
  {
    name: "parts: absolute targets",
    apply: edited(/xl\/_rels\/workbook\.xml\.rels$/u, (xml) => xml.replaceAll('Target="', 'Target="/xl/')),
  },
];

function replacedOne(xml: string, pattern: RegExp, by: string, dice: Random): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const match = dice.pick(found);
  return xml.slice(0, match.index) + by + xml.slice(match.index + match[0].length);
}
