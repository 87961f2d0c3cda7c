import { items } from "../../csr/instrument.ts";
import { askedSize, isAsked } from "../../scoring/pool.ts";
import { sizeClassOf } from "../../size.ts";
import type { Profile } from "../../types.ts";
import { marker } from "../../workbook/names.ts";
import type { IssueLog } from "../issue-log.ts";
import { addressText } from "./address.ts";
import type { ItemBlock } from "./item-blocks.ts";
import { brokenNames, type LocatedItems } from "./locate-items.ts";
import { looksLikeItemId } from "./markers.ts";
import { mergedOver } from "./merged-cells.ts";
import type { NameIndex } from "./name-index.ts";
import type { Meta } from "./read-meta.ts";

/** What was found of the tables of items. */
export interface Found {
  readonly blocks: readonly ItemBlock[];
  readonly located: LocatedItems;
  readonly names: NameIndex;
}

/** Notes what is damaged or missing in the tables of items, whatever their cells hold. */
export function noteStructure(found: Found, meta: Meta, profile: Profile, log: IssueLog): void {
  noteLostAnchors(found, log);
  noteRows(found, log);
  const size = askedSize(profile, sizeClassOf(profile));
  const itemIds = items
    .filter((item) => meta.areas.includes(item.area) && isAsked(item, meta.form, size) && !found.located.has(item.id))
    .map(({ id }) => id);
  if (itemIds.length > 0) log.add({ code: "item-not-found", itemIds });
}

function noteLostAnchors({ blocks, located, names }: Found, log: IssueLog): void {
  const sheets = new Set([...located.values()].flatMap(([item]) => (item === undefined ? [] : [item.sheet])));
  for (const sheet of sheets) {
    const own = blocks.filter((block) => block.sheet === sheet);
    if (own.length === 0 || own.some(({ isRecovered }) => isRecovered)) log.add({ code: "markers-missing" }, { sheet: sheet.name });
    if (own.some(({ columns }) => !columns.has("na"))) log.add({ code: "missing-column", expected: marker("na") }, { sheet: sheet.name });
  }
  const count = brokenNames(located, names);
  if (count > 0) log.add({ code: "names-broken", count });
}

function noteRows({ blocks, located }: Found, log: IssueLog): void {
  for (const { sheet, idColumn, others } of blocks) {
    for (const { text, row } of others) {
      const spot = { sheet: sheet.name, cell: addressText({ row: row.row, column: idColumn }) };
      if (looksLikeItemId(text)) log.add({ code: "unknown-item", found: text }, spot);
    }
  }
  for (const [itemId, [item, ...further]] of located) {
    if (item === undefined) continue;
    const column = item.columns.get("answer") ?? 1;
    const cell = addressText({ row: item.row.row, column });
    const range = mergedOver(item.sheet.merged, { row: item.row.row, column });
    if (range !== null) log.add({ code: "merged-cells", range }, { sheet: item.sheet.name, cell, itemId });
    for (const { sheet, row } of further) {
      log.add({ code: "duplicate-item-row" }, { sheet: sheet.name, cell: addressText({ row: row.row, column }), itemId });
    }
  }
}
