import { areas } from "../../csr/areas.ts";
import { topics } from "../../csr/instrument.ts";
import { type SettingColumn, settingName } from "../../workbook/names.ts";
import { rememberedOf } from "../values/remembered.ts";
import { hasSetting, type SettingEntry } from "../values/setting.ts";
import { type Block, idText } from "./blocks.ts";
import type { LocatedItems } from "./locate-items.ts";
import type { NamedCell, NameIndex } from "./name-index.ts";
import type { Source } from "./source.ts";
import { sheetEntry } from "./sheet-entry.ts";

const areaIds = areas.map(({ id }) => id);
const topicIds = topics.map(({ id }) => id);

/** Everything that a workbook holds of the company's own weights, importance, exposure and targets. Blank cells are left out. */
export function settingEntries(source: Source): readonly SettingEntry[] {
  const found: SettingEntry[] = [];
  for (const { name, id, sheet, row, column } of settingPlaces(source))
    if (row.cells.has(column)) found.push({ name, id, entry: sheetEntry(sheet, row, column) });
  return found;
}

/** Where a setting stands. */
interface SettingPlace extends Pick<SettingEntry, "name" | "id">, NamedCell {}

/** Where everything stands that a company may set for itself, be it set or not. */
export const settingPlaces = rememberedOf(({ group: { tables }, located, names }: Source): readonly SettingPlace[] => [
  ...inTables(tables.area, "area_weight", areaIds, names),
  ...(["topic_weight", "importance", "exposure"] as const).flatMap((name) => inTables(tables.topic, name, topicIds, names)),
  ...targets(located),
]);

/** By the rows of the tables; where a row is lost, by name. */
function inTables(blocks: readonly Block[], name: SettingColumn, ids: readonly string[], names: NameIndex): readonly SettingPlace[] {
  const inRows = blocks.flatMap((block) => {
    const column = block.columns.get(name);
    if (column === undefined) return [];
    return block.rows.flatMap((row) => {
      const id = idText(block, row).normalize("NFKC").toUpperCase();
      return hasSetting(name, id) ? [{ name, id, sheet: block.sheet, row, column }] : [];
    });
  });
  const found = new Set(inRows.map(({ id }) => id));
  const sheets = blocks.length === 0 ? undefined : blocks.map(({ sheet }) => sheet);
  const named = ids.flatMap((id) => {
    const [cell] = found.has(id) ? [] : names.cells(settingName(name, id), sheets);
    return cell === undefined ? [] : [{ name, id, ...cell }];
  });
  return [...inRows, ...named];
}

const targets = (located: LocatedItems): readonly SettingPlace[] =>
  [...located].flatMap(([id, [item]]) => {
    const column = item === undefined || !hasSetting("target", id) ? undefined : item.columns.get("target");
    return item === undefined || column === undefined ? [] : [{ name: "target", id, sheet: item.sheet, row: item.row, column }];
  });
