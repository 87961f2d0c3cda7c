import { items } from "../../../instrument/csr/instrument.ts";
import type { Item } from "../../../instrument/types.ts";
import type { CsvCell } from "../../outputs/csv.ts";
import { columnOf } from "../item-variables.ts";
import { missingCodes } from "../missing-reason.ts";
import type { ResearchTable } from "../research-tables.ts";
import type { Variable } from "../variable.ts";
import type { ItemCells } from "./item-cells.ts";

/** A case as tables ask for it. */
export interface RowSource {
  /** What stands in a column that describes the case. */
  cell(column: string): CsvCell;
  /** What stands in the columns of a question, by its position in the questionnaire. */
  item(position: number): ItemCells;
}

/** The rows of a table, in the order of the cases. */
export async function* tableRows({ name, variables }: ResearchTable, cases: AsyncIterable<RowSource>): AsyncGenerator<readonly CsvCell[]> {
  const rowsOf = name === "responses_long" ? longRows(variables) : wideRow(variables);
  for await (const found of cases) yield* rowsOf(found);
}

type RowsOf = (found: RowSource) => Iterable<readonly CsvCell[]>;

/** What stands in the columns of an answer, by the name of the column. */
const answerColumns: ReadonlyMap<string, (item: Item, cells: ItemCells) => CsvCell> = new Map<
  string,
  (item: Item, cells: ItemCells) => CsvCell
>([
  ["area", ({ area }) => area],
  ["topic", ({ topic }) => topic],
  ["item_id", ({ id }) => id],
  ["value", (_, { value }) => value],
  ["missing", (_, { missing }) => missing],
  ["evidence", (_, { evidence }) => evidence],
]);

/** One row for every question that was asked or answered. */
function longRows(variables: readonly Variable[]): RowsOf {
  const columns = variables.map(({ name }) => ({ name, ofAnswer: answerColumns.get(name) ?? null }));
  return function* (found) {
    const head = columns.map(({ name, ofAnswer }) => (ofAnswer === null ? found.cell(name) : null));
    for (const [position, item] of items.entries()) {
      const answer = found.item(position);
      if (answer.missing === missingCodes.notAsked) continue;
      yield columns.map(({ ofAnswer }, column) => (ofAnswer === null ? (head[column] ?? null) : ofAnswer(item, answer)));
    }
  };
}

const positions: ReadonlyMap<string, number> = new Map(items.map(({ id }, position) => [columnOf(id), position]));

const parts = { answer: "value", missing: "missing", evidence: "evidence" } as const satisfies Readonly<Record<string, keyof ItemCells>>;

/** One row a case, with the columns of the table. */
function wideRow(variables: readonly Variable[]): RowsOf {
  const columns = variables.map(({ name, of }) => ({ name, of, position: positions.get(columnOf(of?.item.id ?? "")) ?? -1 }));
  return (found) => [columns.map(({ name, of, position }) => (of === null ? found.cell(name) : found.item(position)[parts[of.part]]))];
}
