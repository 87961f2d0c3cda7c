import type { Limits } from "../../../instrument/reader/limits.ts";
import type { DefinedName } from "../../../instrument/reader/questionnaire/cells.ts";
import type { Archive } from "../xlsx/archive.ts";
import { readRefersTo } from "../../../instrument/reader/questionnaire/refers-to.ts";
import { type Relationship, relationshipsOf } from "../xlsx/relationships.ts";
import { readWorkbookPart } from "../xlsx/workbook-part.ts";
import type { Container, Part } from "./container.ts";
import { inflatePart } from "./inflate.ts";

/** What a workbook consists of: where its sheets, strings and properties are, and its names. */
export interface PackageParts {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings: string | null;
  readonly properties: string | null;
  readonly names: readonly DefinedName[];
  readonly from1904: boolean;
}

/** The few parts that lead to all others; files of one template have the same. */
interface Known {
  readonly names: string;
  readonly parts: readonly {
    readonly name: string;
    readonly isDeflated: boolean;
    readonly checksum: number;
    readonly size: number;
    readonly stored: Buffer;
  }[];
  readonly found: PackageParts;
}

const mostKnown = 64;
const known: Known[] = [];

/** Reads what a workbook consists of, or remembers it from another workbook whose parts in question are the same byte by byte. */
export function packageParts(container: Container, limits: Limits): PackageParts | null {
  const before = known.findIndex((each) => isSame(each, container));
  const [entry] = before < 0 ? [readParts(container, limits)] : known.splice(before, 1);
  if (entry === undefined || entry === null) return null;
  known.unshift(entry);
  if (known.length > mostKnown) known.pop();
  return entry.found;
}

const isSame = (entry: Known, { names, parts }: Container): boolean =>
  entry.names === names &&
  entry.parts.every(({ name, isDeflated, checksum, size, stored }) => {
    const part = parts.get(name);
    return part?.checksum === checksum && part.isDeflated === isDeflated && part.size === size && part.stored.equals(stored);
  });

/** The general reader's own functions read these parts: they are small, and seldom new. */
function readParts(container: Container, limits: Limits): Known | null {
  const used: Part[] = [];
  const archive: Archive = {
    names: [...container.parts.keys()],
    has: (name) => container.parts.has(name.toLowerCase()),
    *pieces(name) {
      const part = container.parts.get(name.toLowerCase());
      const bytes = part === undefined ? null : inflatePart(part);
      if (part === undefined || bytes === null) throw new TypeError(`${name} is left to the general reader.`);
      used.push(part);
      yield bytes;
    },
  };
  const found = readPackage(archive, limits);
  if (found === null) return null;
  const parts = used.map(({ name, isDeflated, checksum, size, stored }) => ({
    name,
    isDeflated,
    checksum,
    size,
    stored: Buffer.from(stored),
  }));
  return { names: container.names, parts, found };
}

function readPackage(archive: Archive, limits: Limits): PackageParts | null {
  if (!archive.has("[Content_Types].xml")) return null;
  const references = relationshipsOf(archive, "", limits);
  const main = targetOf(references, "officeDocument") ?? "xl/workbook.xml";
  const workbook = readWorkbookPart(archive, main, limits);
  const relationships = relationshipsOf(archive, main, limits);
  const sheets: { name: string; part: string }[] = [];
  for (const { name, relationship } of workbook.sheets) {
    const reference = relationships.find(({ id }) => id === relationship);
    if (reference?.type !== "worksheet" || reference.target === null) return null;
    sheets.push({ name, part: reference.target.toLowerCase() });
  }
  if (new Set(sheets.map(({ part }) => part)).size !== sheets.length) return null;
  return {
    sheets,
    strings: targetOf(relationships, "sharedStrings")?.toLowerCase() ?? null,
    properties: targetOf(references, "core-properties")?.toLowerCase() ?? null,
    names: workbook.names.map(({ name, refersTo }) => ({ name, target: readRefersTo(refersTo) })),
    from1904: workbook.from1904,
  };
}

const targetOf = (references: readonly Relationship[], type: string): string | null =>
  references.find((reference) => reference.type === type)?.target ?? null;
