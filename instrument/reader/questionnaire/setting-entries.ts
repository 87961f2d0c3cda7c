import { areas } from "../../csr/areas.ts";
import { topics } from "../../csr/instrument.ts";
import { type SettingColumn, settingName } from "../../workbook/names.ts";
import { remembered } from "../values/remembered.ts";
import { hasSetting, type SettingEntry } from "../values/setting.ts";
import type { BlockGroup } from "./block-groups.ts";
import { type Block, idText } from "./blocks.ts";
import { itemEntry, type LocatedItems } from "./locate-items.ts";
import type { NameIndex } from "./name-index.ts";
import { sheetEntry } from "./sheet-entry.ts";

const areaIds = areas.map(({ id }) => id);
const topicIds = topics.map(({ id }) => id);

/** Everything that a workbook holds of the company's own weights, importance, exposure and targets. */
export function settingEntries({ tables }: BlockGroup, located: LocatedItems, names: NameIndex): readonly SettingEntry[] {
  return [
    ...ofTables(tables.area, "area_weight", areaIds, names),
    ...(["topic_weight", "importance", "exposure"] as const).flatMap((name) => ofTables(tables.topic, name, topicIds, names)),
    ...targets(located),
  ];
}

/** By the rows of the tables; where a row is lost, by name. */
function ofTables(blocks: readonly Block[], name: SettingColumn, ids: readonly string[], names: NameIndex): readonly SettingEntry[] {
  const inRows = blocks.flatMap((block) => {
    const column = block.columns.get(name);
    if (column === undefined) return [];
    return block.rows.flatMap((row) => {
      const id = idIn(idText(block, row));
      return hasSetting(name, id) ? [{ name, id, entry: sheetEntry(block.sheet, row, column) }] : [];
    });
  });
  const found = new Set(inRows.map(({ id }) => id));
  const sheets = blocks.length === 0 ? undefined : blocks.map(({ sheet }) => sheet);
  const named = ids.flatMap((id) => {
    const [cell] = found.has(id) ? [] : names.cells(settingName(name, id), sheets);
    return cell === undefined ? [] : [{ name, id, entry: sheetEntry(cell.sheet, cell.row, cell.column) }];
  });
  return [...inRows, ...named];
}

/** The area or topic that a text may name. */
const idIn = remembered((text) => text.normalize("NFKC").toUpperCase());

const targets = (located: LocatedItems): readonly SettingEntry[] =>
  [...located].flatMap(([id, [item]]) => {
    const entry = item === undefined || !hasSetting("target", id) ? null : itemEntry(item, "target");
    return entry === null ? [] : [{ name: "target", id, entry }];
  });
