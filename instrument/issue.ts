/** Where something was found. All parts are as the user knows them: sheet names as shown, cells in A1 notation, CSV lines from 1. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly line?: number;
  readonly column?: string;
  readonly itemId?: string;
  readonly firmId?: string;
}

/** `rejected`: the file or case cannot be used. `warning`: used, but something was left out or may be wrong. `note`: worth knowing. */
export type Severity = "rejected" | "warning" | "note";

/** How a file contradicts itself or its own format. */
export type CorruptCause =
  | "bad-directory"
  | "duplicate-entry"
  | "overlapping-entries"
  | "unsupported-compression"
  | "bad-compression"
  | "wrong-size"
  | "wrong-checksum"
  | "missing-part"
  | "missing-string"
  | "bad-encoding"
  | "doctype"
  | "not-well-formed"
  | "bad-cell"
  | "duplicate-cell"
  | "unclosed-quote";

/** Formats that LibreOffice makes readable, as the endings that it knows them by; `xml` is that of Excel 2003. */
export type ForeignFormat = "xls" | "xlsb" | "ods" | "fods" | "xml";

/** What went wrong, with parameters and no text; the sentences stand in messages/. */
export type Finding =
  // The file is something else.
  | { readonly code: "file-empty" }
  | { readonly code: "file-missing" }
  | { readonly code: "file-unreadable"; readonly cause: string }
  | { readonly code: "file-too-large"; readonly bytes: number; readonly limit: number }
  | { readonly code: "file-is-lock" }
  | { readonly code: "file-is-xls" }
  | { readonly code: "file-is-encrypted" }
  | { readonly code: "file-is-xlsb" }
  | { readonly code: "file-is-ods" }
  /** An OpenDocument spreadsheet in a single XML file. */
  | { readonly code: "file-is-fods" }
  | { readonly code: "file-is-xml-spreadsheet" }
  | { readonly code: "file-is-html" }
  | { readonly code: "file-is-pdf" }
  | { readonly code: "file-is-other-office"; readonly kind: "docx" | "pptx" | "numbers" | "wps" }
  | { readonly code: "file-is-zip" }
  | { readonly code: "file-is-xml" }
  /** An OLE file that does not say whether it is an old .xls or an encrypted workbook. */
  | { readonly code: "file-is-old-or-encrypted" }
  | { readonly code: "file-is-unknown" }
  /** A device, pipe or socket. */
  | { readonly code: "file-is-special" }
  /** A link inside a folder that leads out of the folder. */
  | { readonly code: "file-is-outside" }
  | { readonly code: "file-changed" }
  /** Reading went on beyond the time or memory that a file may take, and was given up. */
  | { readonly code: "file-took-too-long"; readonly seconds: number }
  | { readonly code: "file-too-much-memory"; readonly megabytes: number }
  /** Read after LibreOffice had converted it. */
  | { readonly code: "file-converted"; readonly from: ForeignFormat }
  | { readonly code: "converter-missing"; readonly from: ForeignFormat }
  | { readonly code: "conversion-failed" }
  | { readonly code: "conversion-took-too-long"; readonly seconds: number }
  /** A mistake of this program that the file brought to light. */
  | { readonly code: "reader-crashed"; readonly cause: string }
  | { readonly code: "nothing-found" }
  | { readonly code: "file-is-placeholder" }
  | { readonly code: "file-truncated" }
  /** `part`: a part of the workbook such as xl/workbook.xml, or "line 12" of a CSV. */
  | { readonly code: "file-corrupt"; readonly part: string; readonly cause: CorruptCause }
  /** `limit`: a name of the table in analysis/ingest/limits.ts. */
  | { readonly code: "limit-exceeded"; readonly limit: string; readonly found: number; readonly allowed: number }
  | { readonly code: "encoding-unknown" }
  | { readonly code: "encoding-guessed"; readonly encoding: string }
  /** So many places of a text hold marks that stand for characters which another program could not decode. */
  | { readonly code: "characters-lost"; readonly count: number }
  | { readonly code: "no-questionnaire" }
  | { readonly code: "nothing-answered" }
  /** So many further issues of the same file are not listed. */
  | { readonly code: "more-issues"; readonly count: number }
  // The questionnaire is of another version, or has lost parts.
  | { readonly code: "unknown-instrument"; readonly found: string }
  | { readonly code: "unknown-version"; readonly found: string; readonly expected: string }
  | { readonly code: "unknown-form"; readonly found: string }
  | { readonly code: "item-not-found"; readonly itemIds: readonly string[] }
  | { readonly code: "names-broken"; readonly count: number }
  /** The marker row is gone; rows were found by their ids, columns by names or header labels. */
  | { readonly code: "markers-missing" }
  /** The file does not say it (any more): what was assumed from the rest. */
  | { readonly code: "meta-inferred"; readonly field: "version" | "form" | "areas"; readonly assumed: string }
  /** Two sheets hold answers of the same year; `used` is the one that counts. */
  | { readonly code: "duplicate-assessment"; readonly used: string; readonly left: string }
  | { readonly code: "merged-cells"; readonly range: string }
  | { readonly code: "duplicate-item-row" }
  | { readonly code: "unknown-item"; readonly found: string }
  | { readonly code: "unknown-column"; readonly found: string }
  | { readonly code: "unknown-field"; readonly found: string }
  | { readonly code: "duplicate-column"; readonly found: string }
  | { readonly code: "missing-column"; readonly expected: string }
  /** Files were joined with their headers. */
  | { readonly code: "repeated-header" }
  | { readonly code: "ragged-row"; readonly found: number; readonly expected: number }
  // A cell holds something that is not an answer.
  | { readonly code: "not-an-answer"; readonly found: string; readonly accepted: readonly string[] }
  | { readonly code: "not-a-number"; readonly found: string }
  | { readonly code: "number-out-of-range"; readonly found: number; readonly low: number; readonly high: number }
  /** "1.234" in a file that does not show whether the point or the comma is the decimal sign. */
  | { readonly code: "ambiguous-number"; readonly found: string }
  | { readonly code: "not-a-date"; readonly found: string }
  | { readonly code: "not-a-choice"; readonly found: string; readonly accepted: readonly string[] }
  | { readonly code: "cell-error"; readonly found: string }
  /** A CSV row whose status (answered, na, blank, error) does not fit its value. */
  | { readonly code: "status-contradicts-value"; readonly status: string; readonly found: string }
  | { readonly code: "na-not-allowed"; readonly found: string }
  | { readonly code: "na-wrong-reason"; readonly found: string; readonly expected: string }
  | { readonly code: "na-without-reason" }
  | { readonly code: "na-and-answer" }
  | { readonly code: "na-contradicts-profile"; readonly reason: string; readonly field: string; readonly found: string }
  // The profile does not hang together.
  | { readonly code: "credit-code-invalid"; readonly found: string }
  | { readonly code: "size-unknown" }
  | { readonly code: "size-large" }
  | { readonly code: "size-mismatch"; readonly stated: string; readonly computed: string }
  | { readonly code: "year-missing" }
  | { readonly code: "firm-missing" }
  /** Two fields in the order in which their dates should be. */
  | { readonly code: "date-order"; readonly earlier: string; readonly later: string }
  | { readonly code: "score-mismatch"; readonly found: number; readonly expected: number }
  | { readonly code: "formulas-stale" }
  // Cases of a pool.
  | { readonly code: "duplicate-file"; readonly of: string }
  | { readonly code: "duplicate-case"; readonly of: string }
  | { readonly code: "excluded-na-share"; readonly share: number }
  // The table of clusters; lines are its rows.
  /** Neither a code nor a name. */
  | { readonly code: "cluster-row-unnamed" }
  /** A company for the second time, with something else than in row `first`. */
  | { readonly code: "cluster-row-differs"; readonly found: string; readonly first: number }
  | { readonly code: "cluster-row-unmatched"; readonly found: string }
  /** A company that hands in a file, and that no row names. */
  | { readonly code: "cluster-company-missing" };

/** Something wrong with somebody's data. Issues are collected and shown; they are never thrown. */
export type Issue = Place & { readonly severity: Severity } & Finding;

/** Every code an issue can have. */
export type IssueCode = Finding["code"];

/** The parameters of one code, or of any of several. */
export type FindingOf<Code extends IssueCode> = { [Each in Code]: Extract<Finding, { readonly code: Each }> }[Code];
