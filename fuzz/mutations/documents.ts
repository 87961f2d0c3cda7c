import { type ArchiveFile, withEntry } from "../archive/archive-file.ts";
import type { Random } from "../../samples/generate/random.ts";
import { edited, looked, type TextEdit } from "./edit.ts";
import type { ArchiveMutation } from "./mutation.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Every element of the main vocabulary with a prefix, as .NET libraries write it. */
function prefixed(xml: string): string {
  if (!xml.includes(`xmlns="${main}"`)) return xml;
  return xml.replaceAll(/<(\/?)(?=[A-Za-z][\w.-]*[\s/>])/gu, "<$1x:").replace(`xmlns="${main}"`, `xmlns:x="${main}"`);
}

const declarations = [
  "",
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='utf-8'?>",
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<?xml version="1.0" encoding="GB2312"?>',
  '<?xml version="1.0" encoding="ISO-8859-1"?>',
  '<?xml version="1.0" encoding="x-unknown"?>',
  '<?xml version="1.1"?>',
  '\n<?xml version="1.0"?>',
  '<?xml version="1.0"?><?xml version="1.0"?>',
];

/** Changes to a part as a whole. */
const texts: readonly (readonly [name: string, edit: TextEdit])[] = [
  ["declaration", (xml, dice) => dice.pick(declarations) + xml.replace(/^\s*<\?xml[^>]*>\s*/u, "")],
  ["something in front", (xml, dice) => dice.pick(["\uFEFF", "\uFEFF\uFEFF", "<!-- -->", "\n", "x", "<!DOCTYPE worksheet>"]) + xml],
  ["something behind", (xml, dice) => xml + dice.pick(["\n", "x", "<a/>", "<!-- -->", "\0", "<?x?>"])],
  ["prefixes", prefixed],
  ["strict namespace", (xml) => xml.replaceAll(main, "http://purl.oclc.org/ooxml/spreadsheetml/main")],
  ["unknown namespace", (xml) => xml.replaceAll(main, "urn:x")],
  ["single quotes", (xml) => xml.replaceAll(/"([^"'<>]*)"/gu, "'$1'")],
  ["line ends", (xml, dice) => xml.replaceAll("><", `>${dice.pick(["\n", "\r\n", "\r", "  "])}<`)],
  ["no xml:space", (xml) => xml.replaceAll(' xml:space="preserve"', "")],
  ["xml:space everywhere", (xml) => xml.replaceAll("<t>", '<t xml:space="preserve">')],
];

/** A part in another encoding, with or without saying so. */
function recoded(archive: ArchiveFile, dice: Random): ArchiveFile {
  const fitting = archive.entries.flatMap(({ name }, index) => (looked.test(name) ? [index] : []));
  if (fitting.length === 0) return archive;
  return withEntry(archive, dice.pick(fitting), (entry) => {
    const text = Buffer.from(entry.data).toString("utf8");
    const little = Buffer.from(text, "utf16le");
    const data = dice.pick([
      () => Buffer.concat([Buffer.of(0xff, 0xfe), little]),
      () => little,
      () => Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(little).swap16()]),
      () => Buffer.from(text, "latin1"),
      () => Buffer.concat([Buffer.from(entry.data).subarray(0, 300), Buffer.of(0xff), Buffer.from(entry.data).subarray(300)]),
    ])();
    return { ...entry, data: new Uint8Array(data) };
  });
}

export const documentMutations: readonly ArchiveMutation[] = [
  ...texts.map(([name, edit]) => ({ name: `document: ${name}`, apply: edited(looked, edit) })),
  { name: "document: encoding", apply: recoded },
];
