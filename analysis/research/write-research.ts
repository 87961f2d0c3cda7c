import { dirname, join } from "node:path";
import { csvToParquet, type ParquetColumn } from "../dataset/parquet.ts";
import type { WriteOutput } from "../files/fill-folder.ts";
import { csv } from "../outputs/csv.ts";
import { json } from "../outputs/json.ts";
import { writeCodebook } from "./codebook-files.ts";
import { ddiCodebook } from "./metadata/ddi.ts";
import { dataPackage } from "./metadata/data-package.ts";
import type { PackageFacts } from "./metadata/package-facts.ts";
import type { ResearchTable } from "./research-tables.ts";
import { type RowSource, tableRows } from "./rows/table-rows.ts";
import type { Variable } from "./variable.ts";

/** Research data before they are written. */
export interface ResearchData {
  readonly tables: readonly ResearchTable[];
  /** The cases from the first on, whenever it is called: each table goes through them once. */
  readonly cases: () => AsyncIterable<RowSource>;
  /** Whether the CSV files begin with a byte order mark, as Excel needs it for Chinese. */
  readonly bom: boolean;
}

/** Writes every table as CSV and, from that, as Parquet, so that both hold the same; then what explains them. Stops between two chunks where it is interrupted. */
export async function writeResearch(write: WriteOutput, data: ResearchData, facts: PackageFacts, signal: AbortSignal): Promise<void> {
  for (const table of data.tables) {
    const header = table.variables.map(({ name }) => name);
    const rows = tableRows(table, interruptible(data.cases(), signal));
    await write(`${table.name}.csv`, csv(header, rows, { bom: data.bom }));
    signal.throwIfAborted();
    await write(`${table.name}.parquet`, {
      make: (file) => csvToParquet(join(dirname(file), `${table.name}.csv`), file, table.variables.map(parquetColumn)),
    });
  }
  await writeExplanations(write, data.tables, facts);
}

/** Writes codebook, label scripts, data package and DDI. */
export async function writeExplanations(write: WriteOutput, tables: readonly ResearchTable[], facts: PackageFacts): Promise<void> {
  await writeCodebook(write, tables, facts);
  await write("datapackage.json", json(dataPackage(tables, facts)));
  await write("ddi-codebook.xml", ddiCodebook(tables, facts.citation));
}

const parquetTypes = { string: "VARCHAR", integer: "INTEGER", number: "DOUBLE", date: "DATE" } as const;

const parquetColumn = ({ name, type }: Variable): ParquetColumn => ({ name, type: parquetTypes[type] });

async function* interruptible<Row>(rows: AsyncIterable<Row>, signal: AbortSignal): AsyncGenerator<Row> {
  for await (const row of rows) {
    signal.throwIfAborted();
    yield row;
  }
}
