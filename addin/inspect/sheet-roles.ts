import type { Source } from "../../instrument/reader/questionnaire/source.ts";
import { readRefersTo } from "../../instrument/reader/questionnaire/refers-to.ts";
import { isSameSheet } from "../../instrument/reader/questionnaire/row-keeper.ts";
import { roleName } from "../../instrument/workbook/names.ts";
import { type SheetId, sheetIds } from "../../instrument/workbook/spec.ts";
import type { SeenSheet, SeenWorkbook } from "../excel/read/look-around.ts";
import { valueIn } from "../excel/read/grid.ts";
import { isStartHeading, sheetTitle } from "./sheet-titles.ts";

/** The sheets of one assessment; one that was deleted is absent. */
export type OwnSheets = Readonly<Partial<Record<SheetId, SeenSheet>>>;

/**
 * Which sheets belong to which assessment, in the order of the sources. What stands in a sheet decides; where that is lost, the name of its
 * first cell, its title, or its heading. A sheet belongs to one assessment only: to that with the same suffix behind its titles, otherwise to the first.
 */
export function ownSheets(sources: readonly Source[], seen: SeenWorkbook): readonly OwnSheets[] {
  const questionnaires = sources.map((source) => sheetOf(questionnaireName(source), seen));
  const suffixes = questionnaires.map((sheet) => (sheet === null ? null : (sheetTitle(sheet.name)?.suffix ?? null)));
  const owned = questionnaires.map((sheet): Partial<Record<SheetId, SeenSheet>> => (sheet === null ? {} : { assessment: sheet }));
  const taken = new Set(questionnaires.flatMap((sheet) => sheet?.id ?? []));
  const claim = (index: number, role: SheetId, candidates: readonly SeenSheet[]): void => {
    const own = owned[index];
    const free = candidates.filter(({ id, name }) => !taken.has(id) && isFor(name, index, suffixes));
    const chosen = free.find(({ name }) => sheetTitle(name)?.suffix === suffixes[index]) ?? free[0];
    if (own === undefined || own[role] !== undefined || chosen === undefined) return;
    own[role] = chosen;
    taken.add(chosen.id);
  };
  const ways = [
    (role: SheetId, index: number) => sheetsWith(sources[index], role, seen),
    (role: SheetId) => sheetsNamed(role, seen),
    (role: SheetId) => seen.sheets.filter(({ name }) => sheetTitle(name)?.id === role),
    (role: SheetId) => seen.sheets.filter(({ grid }) => role === "start" && isStartHeading(valueIn(grid, 1, 1))),
  ];
  for (const way of ways) for (const role of sheetIds) sources.forEach((_source, index) => claim(index, role, way(role, index)));
  return owned;
}

/** Name of the sheet with the questions. */
const questionnaireName = ({ located, group }: Source): string | null => {
  const [first] = [...located.values()].flat();
  return first?.sheet.name ?? group.items[0]?.sheet.name ?? null;
};

const sheetOf = (name: string | null | undefined, { sheets }: SeenWorkbook): SeenSheet | null =>
  sheets.find((sheet) => isSameSheet(sheet.name, name ?? "")) ?? null;

/** A sheet whose title has the suffix of another assessment belongs to that one. */
function isFor(name: string, index: number, suffixes: readonly (string | null)[]): boolean {
  const suffix = sheetTitle(name)?.suffix;
  return suffix === undefined || suffix === suffixes[index] || !suffixes.includes(suffix);
}

/** Sheets in which a table stands that only this kind of sheet has. */
function sheetsWith(source: Source | undefined, role: SheetId, seen: SeenWorkbook): readonly SeenSheet[] {
  const tables = source?.group.tables;
  if (tables === undefined) return [];
  const blocks = {
    start: [],
    profile: tables.field,
    assessment: [],
    scores: [...tables.area, ...tables.topic.filter(({ columns }) => columns.has("topic_weight"))],
    risks: [...tables.action_row, ...tables.topic.filter(({ columns }) => columns.has("importance"))],
    initiatives: tables.initiative_row,
    hidden: tables.meta,
  }[role];
  return blocks.flatMap(({ sheet }) => sheetOf(sheet.name, seen) ?? []);
}

const sheetsNamed = (role: SheetId, seen: SeenWorkbook): readonly SeenSheet[] =>
  seen.names.flatMap(({ name, formula }) =>
    name.toLowerCase() === roleName(role) ? (sheetOf(readRefersTo(formula)?.sheet, seen) ?? []) : [],
  );
