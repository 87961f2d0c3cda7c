import type { Limits } from "../../../instrument/reader/limits.ts";
import { corrupt } from "../../../instrument/reader/refusal.ts";
import { type Archive, openArchive } from "./archive.ts";
import { type Relationship, relationshipsOf } from "./relationships.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readWorkbookPart, type SheetState, type WorkbookPart } from "./workbook-part.ts";

/** A sheet of any kind: its tab, and where its cells are. */
export interface ListedPart {
  readonly name: string;
  readonly state: SheetState;
  /** Last word of the kind of its relationship, such as `worksheet` or `chartsheet`; `module` for one without a part. */
  readonly kind: string;
  readonly part: string | null;
}

/** A workbook whose container, list of sheets and shared texts were read, but no sheet. */
export interface OpenWorkbook {
  readonly archive: Archive;
  /** In the order of the tabs. */
  readonly sheets: readonly ListedPart[];
  /** Null where the workbook has no table of texts. */
  readonly strings: readonly string[] | null;
  readonly names: WorkbookPart["names"];
  readonly from1904: boolean;
  /** The part that says when it was saved, null where there is none. */
  readonly properties: string | null;
}

/** Opens a workbook of whatever content from its bytes. Styles, drawings and the like are never touched. */
export function openWorkbook(bytes: Uint8Array, limits: Limits): OpenWorkbook {
  const archive = openArchive(bytes, limits);
  if (!archive.has("[Content_Types].xml")) throw corrupt("[Content_Types].xml", "missing-part");
  const references = relationshipsOf(archive, "", limits);
  const main = targetOf(references, "officeDocument") ?? "xl/workbook.xml";
  const workbook = readWorkbookPart(archive, main, limits);
  const relationships = relationshipsOf(archive, main, limits);
  const strings = targetOf(relationships, "sharedStrings");
  return {
    archive,
    sheets: listedParts(workbook, relationships),
    // A table that is listed but not there only matters to a cell that refers to it, which is refused then.
    strings: strings === null || !archive.has(strings) ? null : readSharedStrings(archive, strings, limits),
    names: workbook.names,
    from1904: workbook.from1904,
    properties: targetOf(references, "core-properties"),
  };
}

const targetOf = (references: readonly Relationship[], type: string): string | null =>
  references.find((reference) => reference.type === type)?.target ?? null;

/** A worksheet that is listed but not there means that the file is damaged, and so does a part that stands for two of them. */
function listedParts({ sheets }: WorkbookPart, relationships: readonly Relationship[]): readonly ListedPart[] {
  const listed = sheets.map(({ name, state, relationship }): ListedPart => {
    if (relationship === "") return { name, state, kind: "module", part: null };
    const reference = relationships.find(({ id }) => id === relationship);
    if (reference === undefined || reference.target === null) throw corrupt(name, "missing-part");
    return { name, state, kind: reference.type, part: reference.target };
  });
  const seen = new Set<string>();
  for (const { kind, part } of listed) {
    if (kind !== "worksheet" || part === null) continue;
    if (seen.has(part.toLowerCase())) throw corrupt(part, "duplicate-entry");
    seen.add(part.toLowerCase());
  }
  return listed;
}
