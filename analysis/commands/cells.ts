import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { issueAt } from "../../instrument/issue-severity.ts";
import type { Finding } from "../../instrument/issue.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { isSameSheet } from "../../instrument/reader/questionnaire/row-keeper.ts";
import { Refusal } from "../../instrument/reader/refusal.ts";
import { readInput } from "../files/read-file.ts";
import type { CellSheet } from "../ingest/cells/cell-sheet.ts";
import { readCells } from "../ingest/cells/read-cells.ts";
import { cellsJson } from "../outputs/cells-json.ts";
import { cellsTable } from "../outputs/cells-table.ts";
import { issueLine } from "../outputs/issue-line.ts";
import { exitStatus, type Effects, type ExitStatus } from "./effects.ts";
import { UsageError } from "./usage-error.ts";

/** What `csr cells` was asked for. */
export interface CellsOptions {
  /** `-` for standard input. */
  readonly file: string;
  /** Names of sheets; none for all. */
  readonly sheets: readonly string[];
  /** One line of JSON a sheet; otherwise a table. */
  readonly json: boolean;
}

/** Prints what the reader sees of any workbook or CSV, sheet by sheet. Status 1 where it refuses the file, with the reason on one line. */
export async function cells({ file, sheets, json }: CellsOptions, effects: Effects): Promise<ExitStatus> {
  const content = file === "-" ? await effects.readStdin() : readInput({ path: path.resolve(file) });
  if (!(content instanceof Uint8Array)) return refused(file, content, effects);
  try {
    const printer = new PatientPrinter(effects);
    for (const sheet of chosen(readCells(content, file), sheets, effects)) {
      for (const piece of json ? cellsJson(sheet) : cellsTable(sheet, effects.language)) await printer.print(piece);
    }
    await printer.flush();
    return exitStatus.done;
  } catch (error) {
    if (error instanceof Refusal) return refused(file, error.finding, effects);
    throw error;
  }
}

function refused(file: string, finding: Finding, effects: Effects): ExitStatus {
  effects.warn(`${effects.paint("red", "✗")} ${issueLine(issueAt({ file }, finding), effects.language)}`);
  return exitStatus.failure;
}

/** The sheets of these names, in the order of the file. Names are compared as Excel does. */
function chosen(all: readonly CellSheet[], names: readonly string[], { language }: Effects): readonly CellSheet[] {
  const words = messages[language].cli;
  const unknown = names.find((name) => !all.some((sheet) => isSameSheet(sheet.name, name)));
  if (unknown !== undefined)
    throw new UsageError(
      words.usageErrors.noSheet(
        unknown,
        all.map(({ name }) => name),
      ),
    );
  return names.length === 0 ? all : all.filter((sheet) => names.some((name) => isSameSheet(sheet.name, name)));
}

/** Characters that are held back: a file that is refused half way then prints nothing, unless it is very large. */
const heldBack = 16_000_000;

/** Prints nothing until there is very much of it, and then at once, no faster than it is taken. */
class PatientPrinter {
  readonly #effects: Effects;
  #held: string[] = [];
  #length = 0;

  constructor(effects: Effects) {
    this.#effects = effects;
  }

  async print(text: string): Promise<void> {
    // Lets an interruption through.
    await setImmediate();
    this.#effects.signal.throwIfAborted();
    this.#held.push(text);
    this.#length += text.length;
    if (this.#length > heldBack) await this.flush();
  }

  async flush(): Promise<void> {
    const held = this.#held;
    this.#held = [];
    for (const text of held) await this.#effects.print(text);
  }
}
