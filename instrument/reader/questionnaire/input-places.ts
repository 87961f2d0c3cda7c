import { itemById } from "../../csr/instrument.ts";
import { actionColumns, initiativeColumns, itemColumns, profileFields, profileName } from "../../workbook/names.ts";
import { type Block, idText } from "./blocks.ts";
import { readAddress } from "./address.ts";
import { itemEntry } from "./locate-items.ts";
import type { MarkedColumn } from "./markers.ts";
import type { Spot } from "../issue-log.ts";
import type { Source } from "./source.ts";
import { fieldList, readFields } from "./read-fields.ts";
import { settingPlaces } from "./setting-entries.ts";

/** What a person can fill in, the same in every drawing: `item EM1-05 answer`, `field uscc`, `setting importance EM3`, `action 2 action_due`. */
export type InputKey = string;

/** The cell of an input. Rows and columns count from 1. */
export interface InputPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Where every input of an assessment stands, found as the reader finds it. What stands in the cells does not matter here, so inputs can be
 * carried from one drawing to another without being understood.
 */
export function inputPlaces(source: Source): ReadonlyMap<InputKey, InputPlace> {
  return new Map([...itemPlaces(source), ...fieldPlaces(source), ...settings(source), ...registerPlaces(source)]);
}

type Placed = readonly (readonly [InputKey, InputPlace])[];

/** Key of one column of the questionnaire. */
export const itemInput = (itemId: string, column: (typeof itemColumns)[number]): InputKey => `item ${itemId} ${column}`;

function itemPlaces({ located }: Source): Placed {
  return [...located].flatMap(([itemId, [item]]) => {
    if (item === undefined || itemById(itemId) === undefined) return [];
    return itemColumns.flatMap((column) => at(itemInput(itemId, column), itemEntry(item, column)?.spot));
  });
}

function fieldPlaces({ group, names }: Source): Placed {
  const entries = readFields(fieldList(profileFields, profileName), group.tables.field, names);
  return [...entries].flatMap(([field, { spot }]) => at(`field ${field}`, spot));
}

const settings = (source: Source): Placed =>
  settingPlaces(source).flatMap(({ name, id, sheet, row: { row }, column }) =>
    name === "target" ? [] : [[`setting ${name} ${id}`, { sheet: sheet.name, row, column }] as const],
  );

/** Rows of the registers go by their number; a row without one, or with that of another row, is counted behind them. */
const registerPlaces = ({ group: { tables } }: Source): Placed => [
  ...numbered(tables.action_row, "action").flatMap((row) => cellsOf(row, actionColumns)),
  ...numbered(tables.initiative_row, "initiative").flatMap((row) => cellsOf(row, initiativeColumns)),
];

interface RegisterRow {
  readonly key: string;
  readonly block: Block;
  readonly row: number;
}

function numbered(blocks: readonly Block[], register: string): readonly RegisterRow[] {
  const taken = new Set<string>();
  let further = 0;
  return blocks.flatMap((block) =>
    block.rows.map((row) => {
      const number = idText(block, row);
      const isOwn = /^[1-9]\d{0,3}$/u.test(number) && !taken.has(number);
      taken.add(number);
      return { key: `${register} ${isOwn ? number : `further${++further}`}`, block, row: row.row };
    }),
  );
}

const cellsOf = ({ key, block, row }: RegisterRow, columns: readonly MarkedColumn[]): Placed =>
  columns.flatMap((name) => {
    const column = block.columns.get(name);
    return column === undefined ? [] : [[`${key} ${name}`, { sheet: block.sheet.name, row, column }] as const];
  });

function at(key: InputKey, spot: Spot | undefined): Placed {
  const address = spot?.cell === undefined ? null : readAddress(spot.cell);
  return spot?.sheet === undefined || address === null ? [] : [[key, { sheet: spot.sheet, ...address }]];
}
