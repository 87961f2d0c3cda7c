import { DuckDBInstance, type DuckDBAppender, type DuckDBConnection } from "@duckdb/node-api";
import { tables, type AnyRow, type Cell, type TableName } from "./tables.ts";

/** Values for `$1`, `$2` … of a statement. */
type Parameters = readonly (string | number)[];

/** An embedded DuckDB with the tables of a data set. The one place that knows the library. */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  /** Opens a database in memory. It can reach neither files nor the network, and leaves nothing behind. */
  static async open(): Promise<Database> {
    const instance = await DuckDBInstance.create(":memory:");
    const database = new Database(instance, await instance.connect());
    for (const statement of [...lockdown, ...definitions]) await database.run(statement);
    return database;
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** Adds rows to a table. */
  async insert(table: TableName, rows: readonly AnyRow[]): Promise<void> {
    if (rows.length === 0) return;
    const appender = await this.#connection.createAppender(table);
    const columns = Object.entries<ColumnType>(tables[table]);
    for (const row of rows) {
      for (const [column, type] of columns) append(appender, type, row[column] ?? null);
      appender.endRow();
    }
    appender.closeSync();
  }

  /** All rows of a query whose result is small. Whole numbers of any width come as plain numbers. */
  async rows(sql: string, parameters: Parameters = []): Promise<readonly AnyRow[]> {
    const all: AnyRow[] = [];
    for await (const row of this.stream(sql, parameters)) all.push(row);
    return all;
  }

  /** The rows of a query one after another; only a chunk of them is in memory at a time. */
  async *stream(sql: string, parameters: Parameters = []): AsyncGenerator<AnyRow> {
    const result = await this.#connection.stream(sql, [...parameters]);
    const columns = result.columnNames();
    for await (const rows of result.yieldRowsJs()) {
      for (const row of rows) yield named(columns, row);
    }
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

/** Without a place to spill to and without extensions, DuckDB touches neither disk nor network. */
const lockdown = [
  "SET temp_directory = ''",
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  "SET enable_external_access = false",
  "SET lock_configuration = true",
];

const definitions = Object.entries<Readonly<Record<string, ColumnType>>>(tables).map(([table, columns]) => {
  const list = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  return `CREATE TABLE ${table} (${list.join(", ")})`;
});

type ColumnType = "INTEGER" | "DOUBLE" | "VARCHAR" | "BOOLEAN";

function append(appender: DuckDBAppender, type: ColumnType, cell: Cell): void {
  if (cell === null) appender.appendNull();
  else if (type === "INTEGER") appender.appendInteger(Number(cell));
  else if (type === "DOUBLE") appender.appendDouble(Number(cell));
  else if (type === "BOOLEAN") appender.appendBoolean(cell === true);
  else appender.appendVarchar(String(cell));
}

function named(columns: readonly string[], cells: readonly unknown[]): AnyRow {
  const row: Record<string, Cell> = {};
  for (const [index, column] of columns.entries()) row[column] = plain(cells[index]);
  return row;
}

/** The queries of this room yield counts, sums and texts; sums beyond 2⁵³ would need 10⁹ companies. */
function plain(value: unknown): Cell {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return null;
}
