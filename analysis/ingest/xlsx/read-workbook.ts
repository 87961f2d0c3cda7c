import type { Limits } from "../../../instrument/reader/limits.ts";
import type { DefinedName, Sheet, Workbook } from "../../../instrument/reader/questionnaire/cells.ts";
import { rowKeeper } from "../../../instrument/reader/questionnaire/row-keeper.ts";
import { corrupt, within } from "../../../instrument/reader/refusal.ts";
import { type Archive, openArchive } from "./archive.ts";
import { readRefersTo } from "../../../instrument/reader/questionnaire/refers-to.ts";
import { type Relationship, relationshipsOf } from "./relationships.ts";
import { readSavedAt } from "./saved-at.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheet } from "./sheet.ts";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part.ts";

/** Reads what may belong to a questionnaire from the bytes of a workbook. Styles, drawings and the like are never touched. */
export function readWorkbook(bytes: Uint8Array, limits: Limits): Workbook {
  const archive = openArchive(bytes, limits);
  if (!archive.has("[Content_Types].xml")) throw corrupt("[Content_Types].xml", "missing-part");
  const references = relationshipsOf(archive, "", limits);
  const main = targetOf(references, "officeDocument") ?? "xl/workbook.xml";
  const workbook = readWorkbookPart(archive, main, limits);
  const parts = relationshipsOf(archive, main, limits);
  const strings = targetOf(parts, "sharedStrings");
  const names = workbook.names.map(({ name, refersTo }) => ({ name, target: readRefersTo(refersTo) }));
  const read = sheetReader({ archive, strings: strings === null ? null : readSharedStrings(archive, strings, limits), names, limits });
  return {
    sheets: worksheets(workbook, parts).map(read),
    names,
    from1904: workbook.from1904,
    savedAt: readSavedAt(archive, targetOf(references, "core-properties"), limits),
  };
}

const targetOf = (references: readonly Relationship[], type: string): string | null =>
  references.find((reference) => reference.type === type)?.target ?? null;

interface Worksheet {
  readonly name: string;
  readonly part: string;
}

/** Sheets of charts, dialogs and macros hold no answers. A worksheet that is listed but not there means that the file is damaged. */
function worksheets(workbook: WorkbookPart, parts: readonly Relationship[]): readonly Worksheet[] {
  const found = workbook.sheets.flatMap(({ name, relationship }) => {
    // Old workbooks list macro modules as sheets without a part.
    if (relationship === "") return [];
    const reference = parts.find(({ id }) => id === relationship);
    if (reference === undefined || reference.target === null) throw corrupt(name, "missing-part");
    return reference.type === "worksheet" ? [{ name, part: reference.target }] : [];
  });
  const seen = new Set<string>();
  for (const { part } of found) {
    if (seen.has(part.toLowerCase())) throw corrupt(part, "duplicate-entry");
    seen.add(part.toLowerCase());
  }
  return found;
}

/** What all sheets of a workbook share. */
interface SheetContext {
  readonly archive: Archive;
  readonly strings: readonly string[] | null;
  readonly names: readonly DefinedName[];
  readonly limits: Limits;
}

function sheetReader({ archive, strings, names, limits }: SheetContext): (worksheet: Worksheet) => Sheet {
  let cells = 0;
  let kept = 0;
  return ({ name, part }) => {
    const keeper = rowKeeper(name, names);
    readSheet(
      { archive, part, strings, limits },
      {
        row: (row) => {
          cells += row.cells.size;
          within(limits, "cells", cells);
          kept += keeper.offer(row);
          within(limits, "questionnaireCells", kept);
          return keeper.isComplete(row.row);
        },
        merged: keeper.merged,
      },
    );
    const sheet = keeper.sheet();
    if (sheet === null) throw corrupt(part, "duplicate-cell");
    return sheet;
  };
}
