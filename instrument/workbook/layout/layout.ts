import { csr } from "../../csr/instrument.ts";
import { isAsked } from "../../scoring/pool.ts";
import type { Area, Item, ScoredItem, Topic } from "../../types.ts";
import { absolute, absoluteBox, onSheet } from "../address.ts";
import type { WorkbookOptions } from "../options.ts";
import { hiddenSheet } from "../names.ts";
import { bySheet, type SheetId } from "../spec.ts";
import { speechOf } from "../speech.ts";

/** The part of the questionnaire that one workbook asks. */
export interface Asked {
  readonly areas: readonly Area[];
  readonly topics: readonly Topic[];
  readonly items: readonly Item[];
  readonly scored: readonly ScoredItem[];
}

/** Addresses on one sheet, written so that every other sheet can use them. */
export interface SheetAddresses {
  readonly name: string;
  /** One cell, such as `'自评'!$E$12`. */
  cell(row: number, column: number): string;
  /** One column from a row to another. */
  column(column: number, rows: readonly [first: number, last: number]): string;
}

/** What the questionnaire asks in this workbook: chosen areas, items of the form at any size. */
export function askedIn({ form, areas }: WorkbookOptions): Asked {
  const chosen = csr.areas.filter(({ id }) => areas.includes(id));
  const topics = chosen.flatMap((area) => area.topics);
  const items = topics.flatMap((topic) => topic.items).filter((item) => isAsked(item, form, "medium"));
  return { areas: chosen, topics, items, scored: items.filter((item) => item.type !== "kpi") };
}

/** Name of every sheet: as placed, otherwise in the language of the workbook. */
export function sheetNames({ language, placement }: Pick<WorkbookOptions, "language" | "placement">): Readonly<Record<SheetId, string>> {
  if (placement !== undefined) return placement.sheets;
  const speech = speechOf(language);
  return bySheet((id) => (id === "hidden" ? hiddenSheet : speech.label(({ sheets }) => sheets[id])));
}

/** Addresses on the sheet of a name. */
export const addressesOn = (name: string): SheetAddresses => ({
  name,
  cell: (row, column) => onSheet(name, absolute(row, column)),
  column: (column, [first, last]) => onSheet(name, absoluteBox({ row: first, column, lastRow: last, lastColumn: column })),
});
