import { addressText } from "../../instrument/reader/questionnaire/address.ts";
import type { CellSheet } from "../ingest/cells/cell-sheet.ts";

/** A sheet as one line of JSON, in pieces: its name, kind and state, what else is known of it, and its cells by address. */
export function* cellsJson({ name, kind, state, facts, rows }: CellSheet): Generator<string> {
  const head = JSON.stringify({ name, kind, state, ...facts });
  yield onOneLine(`${head.slice(0, -1)},"cells":{`);
  let isFirst = true;
  for (const some of rows()) {
    const cells = some.flatMap((row) =>
      [...row.cells].map(([column, content]) => `"${addressText({ row: row.row, column })}":${JSON.stringify(content)}`),
    );
    if (cells.length === 0) continue;
    yield (isFirst ? "" : ",") + onOneLine(cells.join(","));
    isFirst = false;
  }
  yield "}}\n";
}

/** Characters that some programs take for line ends, and JSON does not, as escapes. */
const onOneLine = (json: string): string =>
  json.replaceAll(/[\u007F-\u009F\u2028\u2029]/gu, (found) => String.raw`\u` + (found.codePointAt(0) ?? 0).toString(16).padStart(4, "0"));
