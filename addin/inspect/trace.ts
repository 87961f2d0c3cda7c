import { defaultLimits } from "../../instrument/reader/limits.ts";
import { type InputKey, type InputPlace, inputPlaces } from "../../instrument/reader/questionnaire/input-places.ts";
import { isSetAsideMark } from "../../instrument/reader/questionnaire/markers.ts";
import { locateAssessments } from "../../instrument/reader/questionnaire/locate-assessments.ts";
import type { Source } from "../../instrument/reader/questionnaire/source.ts";
import { type FoundAssessment, readFound } from "../../instrument/reader/questionnaire/read-assessments.ts";
import { readRefersTo } from "../../instrument/reader/questionnaire/refers-to.ts";
import { isSameSheet } from "../../instrument/reader/questionnaire/row-keeper.ts";
import type { SheetLanguage } from "../../instrument/types.ts";
import { sheetNames } from "../../instrument/workbook/layout/layout.ts";
import type { Placement } from "../../instrument/workbook/options.ts";
import { sheetIds } from "../../instrument/workbook/spec.ts";
import type { SeenName, SeenSheet, SeenWorkbook } from "../excel/read/look-around.ts";
import { readerWorkbook } from "../excel/read/reader-workbook.ts";
import { type Drawing, drawingOf } from "./drawing.ts";
import { type OwnSheets, ownSheets } from "./sheet-roles.ts";
import { sheetTitle } from "./sheet-titles.ts";

/** An assessment of the open workbook with all that was seen of it. */
export interface Trace {
  /** Id of the sheet with the questions. */
  readonly key: string;
  readonly sheets: OwnSheets;
  readonly found: FoundAssessment;
  readonly places: ReadonlyMap<InputKey, InputPlace>;
  /** Null where it cannot be read, so that nobody can say how it should look. */
  readonly drawing: Drawing | null;
  readonly language: SheetLanguage;
  readonly placement: Placement;
  /** All names of the workbook. */
  readonly names: readonly SeenName[];
  /** Names of all sheets of the workbook. */
  readonly allSheets: readonly string[];
}

/** Follows every assessment through the workbook. Issues tell sheets and cells; the file they are in is the open one. */
export function traces(seen: SeenWorkbook): readonly Trace[] {
  const sources = locateAssessments(readerWorkbook(seen.sheets, seen.names), defaultLimits);
  const owned = ownSheets(sources, { ...seen, sheets: seen.sheets.filter(({ grid }) => !isOutOfUse(grid)) });
  return sources.flatMap((source, index) => traceOf(withoutOthers(source, index, owned), owned[index] ?? {}, seen) ?? []);
}

/** Old drawings that were kept carry a mark. */
const isOutOfUse = (grid: SeenSheet["grid"]): boolean =>
  grid?.values.some((row) => row.some((value) => typeof value === "string" && isSetAsideMark(value))) === true;

function traceOf(source: Source, sheets: OwnSheets, seen: SeenWorkbook): Trace | null {
  if (sheets.assessment === undefined) return null;
  const found = readFound(source, "", defaultLimits);
  const language = found.assessment?.language ?? sheetTitle(sheets.assessment.name)?.language ?? "both";
  const placement = placementOf(sheets, language, seen);
  const drawing =
    found.assessment === null ? null : drawingOf({ form: found.assessment.form, areas: found.assessment.areas, language, placement });
  const allSheets = seen.sheets.map(({ name }) => name);
  return {
    key: sheets.assessment.id,
    sheets,
    found,
    places: inputPlaces(source),
    drawing,
    language,
    placement,
    names: seen.names,
    allSheets,
  };
}

/** Without the tables on sheets that belong to another assessment, which the reader takes where an assessment's own are gone. */
function withoutOthers(source: Source, index: number, owned: readonly OwnSheets[]): Source {
  const own = sheetTitle(owned[index]?.assessment?.name ?? "")?.suffix ?? "";
  if (owned.length === 1 || own === "") return source;
  const others = owned.flatMap((sheets, each) => (each === index ? [] : Object.values(sheets).map(({ name }) => name)));
  const isOwn = (name: string): boolean => !others.some((other) => isSameSheet(other, name)) || sheetTitle(name)?.suffix === own;
  const { tables } = source.group;
  const kept = {
    field: tables.field.filter(({ sheet }) => isOwn(sheet.name)),
    meta: tables.meta.filter(({ sheet }) => isOwn(sheet.name)),
    area: tables.area.filter(({ sheet }) => isOwn(sheet.name)),
    topic: tables.topic.filter(({ sheet }) => isOwn(sheet.name)),
    action_row: tables.action_row.filter(({ sheet }) => isOwn(sheet.name)),
    initiative_row: tables.initiative_row.filter(({ sheet }) => isOwn(sheet.name)),
  };
  const names = {
    ...source.names,
    cells: (...asked: Parameters<typeof source.names.cells>) => source.names.cells(...asked).filter(({ sheet }) => isOwn(sheet.name)),
  };
  return { ...source, names, group: { ...source.group, tables: kept } };
}

/** Where the sheets stand, and for a sheet that is gone, where it would be drawn anew. */
function placementOf(sheets: OwnSheets, language: SheetLanguage, seen: SeenWorkbook): Placement {
  const titles = sheetNames({ language });
  const suffix = sheetTitle(sheets.assessment?.name ?? "")?.suffix ?? "";
  const used = new Set(seen.sheets.map(({ name }) => name.toLowerCase()));
  const free = (wished: string): string => {
    for (let number = 1; ; number++) {
      const name = number === 1 ? wished : `${wished} ${number}`;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  };
  const named = Object.fromEntries(sheetIds.map((id) => [id, sheets[id]?.name ?? free(`${titles[id]}${suffix}`)] as const));
  return { sheets: { ...titles, ...named }, names: nameScope(sheets, seen) };
}

/** Where most of its names are; without any, in the workbook, unless names of another assessment are there. */
function nameScope(sheets: OwnSheets, { names }: SeenWorkbook): Placement["names"] {
  const own = new Set(Object.values(sheets).map(({ name }) => name.toLowerCase()));
  const ours = names.filter(({ name }) => /^csr_/iu.test(name));
  const isOwn = ({ formula }: SeenName): boolean => own.has((readRefersTo(formula)?.sheet ?? "").toLowerCase());
  const global = ours.filter((name) => name.scope === null);
  const mine = ours.filter(isOwn);
  if (mine.length === 0) return global.some((name) => readRefersTo(name.formula) !== null) ? "sheet" : "workbook";
  return mine.filter(({ scope }) => scope === null).length * 2 >= mine.length ? "workbook" : "sheet";
}
