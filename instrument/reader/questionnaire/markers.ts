import {
  actionColumns,
  answerName,
  type IdColumn,
  initiativeColumns,
  itemColumns,
  marker,
  setAsideMarker,
  settingColumns,
} from "../../workbook/names.ts";
import { items } from "../../csr/instrument.ts";

/** The columns that begin a block. */
export const idColumns: readonly IdColumn[] = ["item", "field", "area", "topic", "meta", "action_row", "initiative_row"];

const columns = [...idColumns, ...itemColumns, ...settingColumns, ...actionColumns, ...initiativeColumns, "value"] as const;

/** What a column of a block holds. */
export type MarkedColumn = (typeof columns)[number];

const columnsByMarker: ReadonlyMap<string, MarkedColumn> = new Map(columns.map((column) => [marker(column), column]));

/** Whether a marker begins a table in which people write rows of their own. */
export const isRegister = (mark: MarkedColumn): boolean => mark === "action_row" || mark === "initiative_row";

/** The column that a marker cell such as `csr:answer` stands for, null for any other text. Width and case of letters do not matter. */
export function markedColumn(text: string): MarkedColumn | null {
  return text.length > 40 ? null : (columnsByMarker.get(text.normalize("NFKC").trim().toLowerCase()) ?? null);
}

/** Whether a text takes its sheet out of use. */
export const isSetAsideMark = (text: string): boolean =>
  text.length <= 40 && text.normalize("NFKC").trim().toLowerCase() === setAsideMarker;

/** Every way in which the id of an item is met: `EM1-05`, `EM1_05`, `csr_EM1_05`, with any dash or none. */
const itemIds: ReadonlyMap<string, string> = new Map(
  items.flatMap(({ id }) => [id, answerName(id)].map((text) => [bare(text), id] as const)),
);

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s_‐‑‒–—―−ー-]/gu, "")
    .toUpperCase();
}

/** The item that a text names, null for any other text. */
export function itemIdIn(text: string): string | null {
  return text.length > 24 ? null : (itemIds.get(bare(text)) ?? null);
}

/** Whether a text has the form of an item id, be there such an item or not. */
export const looksLikeItemId = (text: string): boolean => text.length <= 24 && /^(?:CSR)?[A-Z]{2}\d{3}$/u.test(bare(text));
