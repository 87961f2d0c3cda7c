import {
  BOOLEAN,
  DOUBLE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  ENUM,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import { type AnyRow, type Cell, type ColumnType, scoreColumns, type TableName, tables } from "./tables.ts";

/** Values for `$1`, `$2` … of a statement. */
type Parameters = readonly (string | number)[];

/** Some rows of a query, column by column. */
export interface TextColumns {
  readonly length: number;
  readonly texts: readonly (readonly string[])[];
}

/** An embedded DuckDB with the tables of a data set. The one place that knows the library. */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  /** They stay open from batch to batch, as closing one makes its rows a transaction of their own. */
  readonly #appenders = new Map<TableName, DuckDBAppender>();

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

  /** Runs a statement over all rows that were added before. */
  async run(sql: string): Promise<void> {
    this.#flush();
    await this.#connection.run(sql);
  }

  /** Adds rows to a table, where they are found from the next statement on; what stands in its further columns comes column by column. */
  async insert(table: TableName, rows: readonly AnyRow[], further: readonly (readonly Cell[])[] = []): Promise<void> {
    if (rows.length === 0) return;
    const own = Object.entries<ColumnType>(tables[table]);
    const columns = [
      ...own.map(([column, type]) =>
        checked(
          type,
          rows.map((row) => row[column] ?? null),
        ),
      ),
      ...further,
    ];
    const columnTypes = [...own.map(([, type]) => typeOf(type)), ...further.map(() => INTEGER)];
    const appender = this.#appenders.get(table) ?? (await this.#connection.createAppender(table));
    this.#appenders.set(table, appender);
    for (let start = 0; start < rows.length; start += chunkRows) {
      const end = Math.min(start + chunkRows, rows.length);
      const chunk = DuckDBDataChunk.create(columnTypes, end - start);
      for (const [index, cells] of columns.entries()) chunk.setColumnValues(index, cells.slice(start, end));
      appender.appendDataChunk(chunk);
    }
  }

  /** All rows of a query whose result is small. Whole numbers of any width come as plain numbers. */
  async rows(sql: string, parameters: Parameters = []): Promise<readonly AnyRow[]> {
    const all: AnyRow[] = [];
    for await (const row of this.stream(sql, parameters)) all.push(row);
    return all;
  }

  /**
   * The rows of a query one after another; only a chunk of them is in memory at a time. Every query has a connection of its own: on a shared one a second
   * query would end the first, without a word, where it stands.
   */
  async *stream(sql: string, parameters: Parameters = []): AsyncGenerator<AnyRow> {
    this.#flush();
    const connection = await this.#instance.connect();
    try {
      const result = await connection.stream(sql, [...parameters]);
      const columns = result.columnNames();
      for await (const rows of result.yieldRowsJs()) {
        for (const row of rows) yield named(columns, row);
      }
    } finally {
      connection.closeSync();
    }
  }

  /** The columns of a query's texts, a chunk of rows after another. */
  async *columns(sql: string): AsyncGenerator<TextColumns> {
    this.#flush();
    const connection = await this.#instance.connect();
    try {
      for await (const chunk of await connection.stream(sql)) {
        const texts = Array.from({ length: chunk.columnCount }, (_, column) => chunk.getColumnValues(column).map(String));
        yield { length: chunk.rowCount, texts };
      }
    } finally {
      connection.closeSync();
    }
  }

  /** Rows that were added are found by statements only then. */
  #flush(): void {
    for (const appender of this.#appenders.values()) appender.flushSync();
  }

  close(): void {
    for (const appender of this.#appenders.values()) appender.closeSync();
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
  const further = table === "assessments" ? scoreColumns.map((column) => `${column} INTEGER`) : [];
  const list = [...Object.entries(columns).map(([column, type]) => `${column} ${sqlOf(type)}`), ...further];
  return `CREATE TABLE ${table} (${list.join(", ")})`;
});

/** As many as DuckDB takes at once. */
const chunkRows = 2048;

const types = { INTEGER, DOUBLE, VARCHAR, BOOLEAN } as const;

const typeOf = (type: ColumnType): DuckDBType => (typeof type === "string" ? types[type] : ENUM(type));

function sqlOf(type: ColumnType): string {
  return typeof type === "string" ? type : `ENUM (${type.map((code) => `'${code}'`).join(", ")})`;
}

/** The cells of a column. The library would take a code that is not in its list for the first one. */
function checked(type: ColumnType, cells: readonly Cell[]): readonly Cell[] {
  if (typeof type === "string") return cells;
  const codes = new Set<Cell>(type).add(null);
  const other = cells.find((cell) => !codes.has(cell));
  if (other !== undefined) throw new Error(`There is no place for ${other} among ${type.join(", ")}.`);
  return cells;
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
