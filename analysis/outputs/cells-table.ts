import { messages } from "../../instrument/messages/messages.ts";
import { plainText } from "../../instrument/messages/plain-text.ts";
import { addressText } from "../../instrument/reader/questionnaire/address.ts";
import type { Language } from "../../instrument/types.ts";
import type { CellSheet, StoredContent } from "../ingest/cells/cell-sheet.ts";
import { padded } from "./display-width.ts";

/** A sheet for reading on a terminal, in pieces: a title, then each cell on a line with its address, type, value and formula. */
export function* cellsTable({ name, kind, state, facts, rows }: CellSheet, language: Language): Generator<string> {
  const { title, type: words } = messages[language].cli.cells;
  const about = [kind, state, ...Object.entries(facts).map(([fact, value]) => `${fact}: ${JSON.stringify(value)}`)];
  yield `${title(plainText(name), about.map(plainText))}\n`;
  const width = { address: 9, type: Math.max(...Object.values(words).map((word) => word.length)) * 2 };
  const line = (address: string, content: StoredContent): string =>
    `${padded(address, width.address)} ${padded(words[content.type], width.type)} ${contentText(content)}`.trimEnd();
  for (const some of rows()) {
    const lines = some.flatMap((row) => [...row.cells].map(([column, content]) => line(addressText({ row: row.row, column }), content)));
    if (lines.length > 0) yield `${lines.join("\n")}\n`;
  }
  yield "\n";
}

function contentText({ value, stored, formula, shared }: StoredContent): string {
  const shown = stored ?? (value === null ? "" : String(value));
  if (formula === undefined) return plainText(shown);
  return plainText(`${shown}   =${formula === "" && shared !== undefined ? `(${shared})` : formula}`);
}
