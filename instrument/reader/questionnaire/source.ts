import type { BlockGroup } from "./block-groups.ts";
import type { LocatedItems } from "./locate-items.ts";
import type { NameIndex } from "./name-index.ts";

/** One assessment of a workbook and where its parts are. */
export interface Source {
  readonly group: BlockGroup;
  readonly located: LocatedItems;
  readonly names: NameIndex;
  readonly from1904: boolean;
}
