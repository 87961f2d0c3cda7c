import { items } from "../../../instrument/csr/instrument.ts";
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

/** One row for every question that was asked or answered. */
function longRows(variables: readonly Variable[]): RowsOf {
  const names = variables.map(({ name }) => name);
  const head = names.filter((name) => !answerColumns.has(name));
  return function* (found) {
    const cells = new Map<string, CsvCell>(head.map((name) => [name, found.cell(name)]));
    for (const [position, item] of items.entries()) {
      const answer = found.item(position);
      if (answer.missing === missingCodes.notAsked) continue;
      const own: Readonly<Record<string, CsvCell>> = { area: item.area, topic: item.topic, item_id: item.id, ...answer };
      yield names.map((name) => cells.get(name) ?? own[name] ?? null);
    }
  };
}

const answerColumns: ReadonlySet<string> = new Set(["area", "topic", "item_id", "value", "missing", "evidence"]);

const positions: ReadonlyMap<string, number> = new Map(items.map(({ id }, position) => [columnOf(id), position]));

const parts = { answer: "value", missing: "missing", evidence: "evidence" } as const satisfies Readonly<Record<string, keyof ItemCells>>;

/** One row a case, with the columns of the table. */
function wideRow(variables: readonly Variable[]): RowsOf {
  const columns = variables.map(({ name, of }) => ({ name, of, position: positions.get(columnOf(of?.item.id ?? "")) ?? -1 }));
  return (found) => [columns.map(({ name, of, position }) => (of === null ? found.cell(name) : found.item(position)[parts[of.part]]))];
}
