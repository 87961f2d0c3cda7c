import { items } from "../../csr/instrument.ts";
import { askedSize, isAsked } from "../../scoring/pool.ts";
import type { Item, Profile } from "../../types.ts";
import { marker } from "../../workbook/names.ts";
import type { Finding } from "../../issue.ts";
import type { IssueLog, Spot } from "../issue-log.ts";
import { profileSize } from "../values/profile-size.ts";
import { rememberedOf } from "../values/remembered.ts";
import { addressText } from "./address.ts";
import { brokenNames } from "./locate-items.ts";
import { looksLikeItemId } from "./markers.ts";
import { mergedOver } from "./merged-cells.ts";
import type { Source } from "./source.ts";
import type { Meta } from "./read-meta.ts";

/** Notes what is damaged or missing in the tables of items, whatever their cells hold. */
export function noteStructure(source: Source, meta: Meta, profile: Profile, log: IssueLog): void {
  for (const { finding, spot } of damages(source)) log.add(finding, spot);
  const size = askedSize(profile, profileSize(profile));
  const itemIds = absentItems(source)
    .filter((item) => meta.areas.includes(item.area) && isAsked(item, meta.form, size))
    .map(({ id }) => id);
  if (itemIds.length > 0) log.add({ code: "item-not-found", itemIds });
}

const absentItems = rememberedOf(({ located }: Source): readonly Item[] => items.filter(({ id }) => !located.has(id)));

/** Something found at a place. */
interface Damage {
  readonly finding: Finding;
  readonly spot?: Spot;
}

const damages = rememberedOf((source: Source): readonly Damage[] => [...lostAnchors(source), ...damagedRows(source)]);

function* lostAnchors({ group: { items: blocks }, located, names }: Source): Generator<Damage> {
  const sheets = new Set([...located.values()].flatMap(([item]) => (item === undefined ? [] : [item.sheet])));
  for (const sheet of sheets) {
    const spot = { sheet: sheet.name };
    const own = blocks.filter((block) => block.sheet === sheet);
    if (own.length === 0 || own.some(({ isRecovered }) => isRecovered)) yield { finding: { code: "markers-missing" }, spot };
    if (own.some(({ columns }) => !columns.has("na"))) yield { finding: { code: "missing-column", expected: marker("na") }, spot };
  }
  const count = brokenNames(located, names);
  if (count > 0) yield { finding: { code: "names-broken", count } };
}

function* damagedRows({ group: { items: blocks }, located }: Source): Generator<Damage> {
  for (const { sheet, idColumn, others } of blocks) {
    for (const { text, row } of others) {
      const spot = { sheet: sheet.name, cell: addressText({ row: row.row, column: idColumn }) };
      if (looksLikeItemId(text)) yield { finding: { code: "unknown-item", found: text }, spot };
    }
  }
  for (const [itemId, [item, ...further]] of located) {
    if (item === undefined) continue;
    const column = item.columns.get("answer") ?? 1;
    const cell = addressText({ row: item.row.row, column });
    const range = mergedOver(item.sheet.merged, { row: item.row.row, column });
    if (range !== null) yield { finding: { code: "merged-cells", range }, spot: { sheet: item.sheet.name, cell, itemId } };
    for (const { sheet, row } of further) {
      const spot = { sheet: sheet.name, cell: addressText({ row: row.row, column }), itemId };
      yield { finding: { code: "duplicate-item-row" }, spot };
    }
  }
}
