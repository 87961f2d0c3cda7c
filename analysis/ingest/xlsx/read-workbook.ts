import type { Limits } from "../../../instrument/reader/limits.ts";
import type { DefinedName, Sheet, Workbook } from "../../../instrument/reader/questionnaire/cells.ts";
import { rowKeeper } from "../../../instrument/reader/questionnaire/row-keeper.ts";
import { corrupt, within } from "../../../instrument/reader/refusal.ts";
import { readRefersTo } from "../../../instrument/reader/questionnaire/refers-to.ts";
import type { Archive } from "./archive.ts";
import { openWorkbook } from "./open-workbook.ts";
import { readSavedAt } from "./saved-at.ts";
import { readSheet } from "./sheet.ts";

/** Reads what may belong to a questionnaire from the bytes of a workbook. Sheets of charts, dialogs and macros hold no answers. */
export function readWorkbook(bytes: Uint8Array, limits: Limits): Workbook {
  const { archive, strings, properties, from1904, ...workbook } = openWorkbook(bytes, limits);
  const names = workbook.names.map(({ name, refersTo }) => ({ name, target: readRefersTo(refersTo) }));
  const read = sheetReader({ archive, strings, names, limits });
  const worksheets = workbook.sheets.flatMap(({ name, kind, part }) => (kind === "worksheet" && part !== null ? [{ name, part }] : []));
  return { sheets: worksheets.map(read), names, from1904, savedAt: readSavedAt(archive, properties, limits) };
}

interface Worksheet {
  readonly name: string;
  readonly part: string;
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
