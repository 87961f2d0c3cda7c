import { dirname } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** A column of a CSV file, with its type in the Parquet file. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: "VARCHAR" | "INTEGER" | "DOUBLE" | "DATE";
}

/**
 * Makes a Parquet file of a CSV file with a header: the same rows in the same order, an empty cell as null. The two lie in one folder, and nothing outside
 * it can be reached. The rows pass through; memory does not grow with them.
 */
export async function csvToParquet(csv: string, parquet: string, columns: readonly ParquetColumn[]): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const statement of settings(dirname(csv))) await connection.run(statement);
    const types = columns.map(({ name, type }) => `${text(name)}: ${text(type)}`).join(", ");
    const read = `read_csv(${text(csv)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', new_line = '\\r\\n', columns = {${types}})`;
    await connection.run(
      `COPY (SELECT * FROM ${read}) TO ${text(parquet)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowsOfGroup(columns.length)})`,
    );
  } catch (error) {
    throw systemError(error);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** DuckDB holds a group of rows in memory until it is full: wide tables have smaller ones. */
const rowsOfGroup = (columns: number): number => Math.min(50_000, Math.ceil(2_500_000 / columns));

const systemWords = [
  ["No space left on device", "ENOSPC"],
  ["Disk quota exceeded", "EDQUOT"],
  ["File too large", "EFBIG"],
  ["Input/output error", "EIO"],
] as const;

/** DuckDB tells in words alone that the disk is full or fails; the rest of the program goes by the system's code. Other errors stay as they are. */
export function systemError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = systemWords.find(([words]) => error.message.includes(words))?.[1];
  return code === undefined ? error : Object.assign(new Error(error.message, { cause: error }), { code, syscall: "write" });
}

/** One thread, so that the same rows give the same bytes. */
const settings = (folder: string): readonly string[] => [
  "SET threads = 1",
  "SET memory_limit = '1GB'",
  "SET temp_directory = ''",
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  `SET allowed_directories = [${text(folder)}]`,
  "SET enable_external_access = false",
  "SET lock_configuration = true",
];

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
