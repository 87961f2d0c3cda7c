import { csr } from "../../../instrument/csr/instrument.ts";
import type { Issue } from "../../../instrument/issue.ts";
import { type IssueLog, issueLog } from "../../../instrument/reader/issue-log.ts";
import type { Limits } from "../../../instrument/reader/limits.ts";
import { Refusal } from "../../../instrument/reader/refusal.ts";
import { decimalSign } from "./decimal-sign.ts";
import { decodeCsv } from "./decode-csv.ts";
import { dialectOf } from "./dialect.ts";
import { type Layout, readLayout } from "./layout.ts";
import { longCases } from "./long.ts";
import { lostCharacters } from "./lost-characters.ts";
import { headerOf } from "./rows.ts";
import type { CsvSource, FoundList } from "./source.ts";
import { unsafeCsv } from "./unsafe.ts";
import { wideCases } from "./wide.ts";

/** What a CSV holds: its cases, and what was noticed of the file as a whole. */
export interface FoundCases extends FoundList {
  readonly format: "csv-wide" | "csv-long";
  readonly issues: readonly Issue[];
}

/** Reads a CSV of either format from its bytes. Throws a refusal where it cannot be used as a whole. */
export function readCsv(bytes: Uint8Array, file: string, limits: Limits): FoundCases {
  const log = issueLog(file, limits.issues);
  const decoded = decodeCsv(bytes);
  if ("code" in decoded) throw new Refusal(decoded);
  if (decoded.guessed !== null) log.add({ code: "encoding-guessed", encoding: decoded.guessed });
  const dialect = dialectOf(decoded.text);
  const unsafe = unsafeCsv(dialect, limits);
  if (unsafe !== null) throw new Refusal(unsafe);
  const header = headerOf(dialect);
  const layout = header === null ? null : readLayout(header, log);
  if (layout === null) throw new Refusal({ code: "no-questionnaire" });
  noteAssumptions(layout, log);
  const lost = lostCharacters(dialect);
  if (lost !== null) log.add({ code: "characters-lost", count: lost.count }, { line: lost.line });
  const sign = decimalSign(dialect, layout);
  const source: CsvSource = {
    dialect,
    layout,
    limits,
    caseContext: () => ({ sign, log: issueLog(file, limits.issues) }),
    noteHeader: (line) => log.add({ code: "repeated-header" }, { line }),
  };
  const list = layout.format === "long" ? longCases(source) : wideCases(source, log);
  return { format: `csv-${layout.format}`, ...list, issues: log.list() };
}

/** What the CSV has no column for is assumed for all of its cases, and said once. */
function noteAssumptions({ plain }: Layout, log: IssueLog): void {
  if (!plain.has("firm_id")) log.add({ code: "missing-column", expected: "firm_id" });
  if (!plain.has("instrument_version")) log.add({ code: "meta-inferred", field: "version", assumed: csr.version }, {}, "note");
  if (!plain.has("form")) log.add({ code: "meta-inferred", field: "form", assumed: "full" }, {}, "note");
}
