import { type Block, idText } from "./blocks.ts";
import type { Sheet } from "./cells.ts";
import type { ItemBlock } from "./item-blocks.ts";

/** The tables of one assessment. A workbook may hold several, such as last year's and this year's. */
export interface BlockGroup {
  readonly items: readonly ItemBlock[];
  readonly tables: Readonly<Record<TableKind, readonly Block[]>>;
}

const tableKinds = ["field", "meta", "area", "topic", "action_row", "initiative_row"] as const;
type TableKind = (typeof tableKinds)[number];

/**
 * Sorts tables into assessments: by their sheets where those tell; otherwise item tables belong together until most items of one come a
 * second time: then the next assessment begins. Tables of another kind are sorted alike; if there are as many groups of them as
 * assessments, the first goes with the first and so on; a single one goes with all; otherwise each assessment takes the one of its sheet,
 * or the nearest before it in the order of sheets.
 */
export function groupBlocks(items: readonly ItemBlock[], blocks: readonly Block[], sheets: readonly Sheet[]): readonly BlockGroup[] {
  const ofKind = (kind: TableKind): readonly Block[] => blocks.filter((block) => block.kind === kind);
  const files = Math.max(grouped(ofKind("meta"), valuesOf).length, grouped(ofKind("field"), valuesOf).length);
  const itemGroups = groupedBySheets(items, files, () => "") ?? grouped(items, ({ rows }) => new Set(rows.map(({ itemId }) => itemId)));
  const groupsOfKind = new Map(
    tableKinds.map((kind) => [kind, groupedBySheets(ofKind(kind), files, columnsOf) ?? grouped(ofKind(kind), valuesOf)]),
  );
  return itemGroups.map((group, index) => ({
    items: group,
    tables: tablesBy((kind) => matching(groupsOfKind.get(kind) ?? [], { index, itemGroups, sheets })),
  }));
}

/**
 * Tables by their sheets, where those with the same columns stand on as many sheets as the workbook has profiles, or descriptions of a file:
 * assessments of different areas share no id, and the full form has many that a basic form before it has not. Null where the sheets do not tell.
 */
function groupedBySheets<Table extends { readonly sheet: Sheet }>(
  tables: readonly Table[],
  files: number,
  sortOf: (table: Table) => string,
): readonly (readonly Table[])[] | null {
  if (files < 2) return null;
  const sorts = new Map<string, Sheet[]>();
  for (const table of tables) {
    const sort = sortOf(table);
    const known = sorts.get(sort) ?? [];
    if (!known.includes(table.sheet)) sorts.set(sort, [...known, table.sheet]);
  }
  if (sorts.size === 0 || [...sorts.values()].some((sheets) => sheets.length !== files)) return null;
  return Array.from({ length: files }, (_, index) => tables.filter((table) => sorts.get(sortOf(table))?.[index] === table.sheet));
}

const columnsOf = ({ columns }: Block): string => [...columns.keys()].toSorted().join(" ");

/** What a table holds: a value for each id and column. Two tables of topics with different columns complete each other. */
const valuesOf = (block: Block): ReadonlySet<string> =>
  new Set(
    block.rows.flatMap((row) =>
      [...block.columns.keys()].filter((column) => column !== block.kind).map((column) => `${column} ${idText(block, row).toLowerCase()}`),
    ),
  );

/** The one assessment of a workbook in which no table of items is left. */
export const tablesOnly = (blocks: readonly Block[]): BlockGroup => ({
  items: [],
  tables: tablesBy((kind) => blocks.filter((block) => block.kind === kind)),
});

const tablesBy = (find: (kind: TableKind) => readonly Block[]): BlockGroup["tables"] => ({
  field: find("field"),
  meta: find("meta"),
  area: find("area"),
  topic: find("topic"),
  action_row: find("action_row"),
  initiative_row: find("initiative_row"),
});

/** Splits a sequence of tables wherever most ids of a table come back; a single row that was copied elsewhere is no new assessment. */
function grouped<Table>(tables: readonly Table[], idsOf: (table: Table) => ReadonlySet<string>): readonly (readonly Table[])[] {
  const groups: Table[][] = [];
  let seen = new Set<string>();
  for (const table of tables) {
    const ids = idsOf(table);
    const current = groups.at(-1);
    const repeated = [...ids].filter((id) => seen.has(id)).length;
    if (current === undefined || repeated * 2 > ids.size) {
      groups.push([table]);
      seen = new Set(ids);
    } else {
      current.push(table);
      seen = new Set([...seen, ...ids]);
    }
  }
  return groups;
}

/** An assessment among all of its workbook. */
interface Position {
  readonly index: number;
  readonly itemGroups: readonly (readonly ItemBlock[])[];
  readonly sheets: readonly Sheet[];
}

function matching(groups: readonly (readonly Block[])[], { index, itemGroups, sheets }: Position): readonly Block[] {
  if (groups.length <= 1) return groups[0] ?? [];
  if (groups.length === itemGroups.length) return groups[index] ?? [];
  const own = itemGroups[index]?.[0]?.sheet;
  const place = own === undefined ? -1 : sheets.indexOf(own);
  const places = groups.map((group) => group[0]).map((block) => (block === undefined ? -1 : sheets.indexOf(block.sheet)));
  const nearest = places.findLastIndex((at) => at <= place);
  return groups[places.includes(place) ? places.indexOf(place) : Math.max(0, nearest)] ?? [];
}
