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
 * Sorts tables into assessments. Item tables belong together until most items of one come a second time: then the next assessment begins. Tables of
 * another kind are sorted alike; if there are as many groups of them as assessments, the first goes with the first and so on; a single one
 * goes with all; otherwise each assessment takes the one of its sheet, or the nearest before it in the order of sheets.
 */
export function groupBlocks(items: readonly ItemBlock[], blocks: readonly Block[], sheets: readonly Sheet[]): readonly BlockGroup[] {
  const itemGroups = grouped(items, ({ rows }) => new Set(rows.map(({ itemId }) => itemId)));
  const groupsOfKind = tableGroups(blocks);
  return itemGroups.map((group, index) => ({
    items: group,
    tables: tablesBy((kind) => matching(groupsOfKind.get(kind) ?? [], { index, itemGroups, sheets })),
  }));
}

const tableGroups = (blocks: readonly Block[]): ReadonlyMap<TableKind, readonly (readonly Block[])[]> =>
  new Map(
    tableKinds.map((kind) => {
      const ofKind = blocks.filter((block) => block.kind === kind);
      return [kind, grouped(ofKind, (block) => valuesOf(block))];
    }),
  );

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
