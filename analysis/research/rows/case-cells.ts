import { items } from "../../../instrument/csr/instrument.ts";
import type { KeyedCase } from "../../dataset/keyed-cases.ts";
import type { CsvCell } from "../../outputs/csv.ts";
import { caseColumns } from "../../outputs/scores-csv.ts";
import { type ItemCells, itemCells } from "./item-cells.ts";
import type { RowSource } from "./table-rows.ts";

type CaseColumn = (found: KeyedCase) => CsvCell;

/** What stands in the columns that describe a case, by the name of the column. */
const columns: ReadonlyMap<string, CaseColumn> = new Map<string, CaseColumn>([
  ["firm_key", ({ firmKey }) => firmKey],
  ...caseColumns,
  ["industry_code", ({ profile }) => profile["industry"] ?? null],
  ["band", ({ band }) => band],
  ["red_flags", ({ redFlags }) => (redFlags === "" ? null : redFlags)],
  ["amber_flags", ({ amberFlags }) => (amberFlags === "" ? null : amberFlags)],
  ["excluded", ({ excluded }) => excluded],
]);

/** The cases as rows ask for them, numbered from 1. */
export async function* caseSources(cases: AsyncIterable<KeyedCase>): AsyncGenerator<RowSource> {
  let caseId = 0;
  for await (const found of cases) {
    caseId += 1;
    yield sourceOf(found, caseId);
  }
}

const nothing: ItemCells = { value: null, missing: null, evidence: null };

const sourceOf = (found: KeyedCase, caseId: number): RowSource => ({
  cell: (column) => (column === "case_id" ? caseId : caseCell(found, column)),
  item(position) {
    const item = items[position];
    return item === undefined ? nothing : itemCells(item, found.answers[position] ?? null);
  },
});

/** One of the list, a score, or what the company said of itself. */
function caseCell(found: KeyedCase, column: string): CsvCell {
  const known = columns.get(column);
  if (known !== undefined) return known(found);
  return found.scores.get(column) ?? found.profile[column] ?? null;
}
