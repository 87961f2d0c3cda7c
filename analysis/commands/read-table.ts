import path from "node:path";
import { issueAt } from "../../instrument/issue-severity.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { Refusal } from "../../instrument/reader/refusal.ts";
import { readInput } from "../files/read-file.ts";
import { readCells } from "../ingest/cells/read-cells.ts";
import { type TidyTable, tidyTable } from "../ingest/tidy/tidy-table.ts";
import { issueLine } from "../outputs/issue-line.ts";
import type { Effects } from "./effects.ts";

/** What stood in the way, in sentences. */
export interface Refused {
  readonly reasons: readonly string[];
}

/** The first table of a file, or of standard input where it is called `-`. */
export async function readTable(file: string, effects: Effects): Promise<TidyTable | Refused> {
  const { language } = effects;
  const content = file === "-" ? await effects.readStdin() : readInput({ path: path.resolve(file) });
  if (!(content instanceof Uint8Array)) return { reasons: [issueLine(issueAt({ file }, content), language)] };
  try {
    for (const sheet of readCells(content, file)) {
      const table = sheet.state === "visible" ? tidyTable(sheet) : null;
      if (table !== null) return table;
    }
  } catch (error) {
    if (error instanceof Refusal) return { reasons: [issueLine(issueAt({ file }, error.finding), language)] };
    throw error;
  }
  return { reasons: [messages[language].cli.stats.problems.noTable(file)] };
}
