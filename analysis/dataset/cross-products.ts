import { items } from "../../instrument/csr/instrument.ts";
import type { Dimension } from "../benchmark/types.ts";
import { storedAnswer } from "./answer-text.ts";
import type { Database } from "./database.ts";
import type { CellKey, CrossProduct } from "./engine.ts";
import { groupingOf } from "./grouping.ts";

/** What the complete cases of one cell add up to. */
interface Sums {
  readonly cell: CellKey;
  n: number;
  /** Sums of the levels, by item. */
  readonly sums: number[];
  /** Sums of the products, by first and second item. */
  readonly products: number[];
}

/** Sums and cross-products of the levels of items over the cases that have a level for each of them. */
export async function crossProducts(
  database: Database,
  itemIds: readonly string[],
  by: readonly Dimension[],
): Promise<readonly CrossProduct[]> {
  const ids = [...new Set(itemIds)].toSorted((a, b) => (a < b ? -1 : 1));
  const positions = ids.map((id) => items.findIndex((item) => item.id === id));
  if (ids.length === 0 || positions.includes(-1)) return [];
  const { select, list, where, cellOf } = groupingOf(by);
  const cells = new Map<string, Sums>();
  // In the order of the cells, so that these come in their order.
  const order = list === "" ? "" : ` ORDER BY ${list.slice(0, -2)}`;
  for await (const row of database.stream(`SELECT ${select}answers FROM cases JOIN answers USING (case_id) WHERE ${where}${order}`)) {
    const answers = String(row["answers"]);
    const levels = positions.flatMap((position) => storedAnswer(answers.charCodeAt(position))?.level ?? []);
    if (levels.length < ids.length) continue;
    const cell = cellOf(row);
    const key = JSON.stringify(cell);
    const sums = cells.get(key) ?? { cell, n: 0, sums: ids.map(() => 0), products: ids.flatMap(() => ids.map(() => 0)) };
    cells.set(key, sums);
    add(sums, levels);
  }
  return [...cells.values()].flatMap((sums) => productsOf(sums, ids));
}

function add(sums: Sums, levels: readonly number[]): void {
  sums.n += 1;
  for (const [first, a] of levels.entries()) {
    sums.sums[first] = (sums.sums[first] ?? 0) + a;
    for (const [second, b] of levels.entries()) {
      const place = first * levels.length + second;
      sums.products[place] = (sums.products[place] ?? 0) + a * b;
    }
  }
}

const productsOf = ({ cell, n, sums, products }: Sums, ids: readonly string[]): readonly CrossProduct[] =>
  ids.flatMap((first, i) =>
    ids.slice(i).map((second, offset): CrossProduct => {
      const j = i + offset;
      return { cell, items: [first, second], n, sums: [sums[i] ?? 0, sums[j] ?? 0], products: products[i * ids.length + j] ?? 0 };
    }),
  );
