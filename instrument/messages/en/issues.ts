import { sizeClasses } from "../../csr/profile-choices.ts";
import type { CorruptCause, ForeignFormat } from "../../issue.ts";
import { quoted } from "../quoted.ts";
import type { Sentences } from "../sentences.ts";
import { workbook } from "./workbook.ts";

const causes: Readonly<Record<CorruptCause, string>> = {
  "bad-directory": "the list of its parts is damaged",
  "duplicate-entry": "it stands in the file twice",
  "overlapping-entries": "it shares its bytes with another part",
  "unsupported-compression": "it is compressed in a way that workbooks do not use",
  "bad-compression": "its compressed data are damaged",
  "wrong-size": "it has another size than the file says",
  "wrong-checksum": "its checksum is wrong",
  "missing-part": "it is missing",
  "missing-string": "it refers to a text that is missing",
  "bad-encoding": "its characters cannot be decoded",
  doctype: "it contains a DOCTYPE, which workbooks never have",
  "not-well-formed": "its XML is damaged",
  "bad-cell": "a cell in it has an impossible address, type or value",
  "duplicate-cell": "a cell stands in it twice",
  "unclosed-quote": "a quotation mark opens there and is not closed properly",
};

const limitNames: Readonly<Record<string, string>> = {
  fileBytes: "bytes in the workbook",
  csvBytes: "bytes in the CSV",
  convertedBytes: "bytes in the converted workbook",
  longCsvBytes: "bytes in the long CSV",
  entries: "parts in the workbook",
  inflatedBytes: "bytes when unpacked",
  partBytes: "bytes in one part when unpacked",
  ratio: "bytes unpacked from each stored byte",
  rows: "rows in a sheet",
  columns: "columns in a sheet",
  cells: "cells with content",
  questionnaireCells: "cells that could belong to the questionnaire",
  assessments: "assessments in the workbook",
  sharedStrings: "different texts",
  textCharacters: "characters in all texts together",
  xmlDepth: "elements within elements",
  cellCharacters: "characters in a cell",
  csvFieldCharacters: "characters in a field",
  csvColumns: "fields in a line",
  csvCases: "companies and years in the CSV",
};

const officeNames = {
  docx: "a Word document",
  pptx: "a PowerPoint file",
  numbers: "an Apple Numbers file",
  wps: "a WPS spreadsheet (.et)",
} as const;

const formatNames: Readonly<Record<ForeignFormat, string>> = {
  xls: ".xls",
  xlsb: ".xlsb",
  ods: ".ods",
  fods: ".fods",
  xml: "Excel 2003 XML",
};

const metaNames = { version: "version", form: "form", areas: "areas" } as const;

/** What the workbook calls its fields, by their ids. */
const fieldNames: ReadonlyMap<string, string> = new Map([
  ...Object.entries(workbook.profile.fields).map(([field, { label }]) => [field, label] as const),
  ...Object.entries(workbook.initiatives.columns),
]);

const fieldName = (field: string): string => quoted(fieldNames.get(field) ?? field);

const sizeNames: ReadonlyMap<string, string> = new Map(Object.entries(sizeClasses).map(([size, label]) => [size, label.en]));

const sizeName = (size: string): string => quoted(sizeNames.get(size) ?? size);

const range = (low: number, high: number): string => (high >= Number.MAX_SAFE_INTEGER ? `${low} or more` : `${low} to ${high}`);

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const damaged = "Ask for the file again, or open it in Excel, let Excel repair it and save it under a new name.";
const saveAsXlsx =
  "Open it, choose File > Save As > Excel Workbook (.xlsx), and use the new file; or add --convert where LibreOffice is installed.";
const saveAsXlsxByHand = "Open it in the program it comes from, save it as .xlsx, and use the new file.";

const findings: Sentences = {
  "file-empty": { found: () => "The file is empty.", remedy: "Ask for the file again; the copy was cut off." },
  "file-missing": { found: () => "There is no such file or folder.", remedy: "Check the name and the folder." },
  "file-unreadable": {
    found: ({ cause }) => `The file cannot be read (${quoted(cause)}).`,
    remedy: "Check that you may open it, and that no other program keeps it locked.",
  },
  "file-too-large": {
    found: ({ bytes, limit }) => `The file has ${bytes} bytes; at most ${limit} are read.`,
    remedy: "Remove pictures and sheets that are not part of the questionnaire, or split the CSV.",
  },
  "file-is-lock": {
    found: () => "This is not a workbook but the lock that an open workbook leaves beside it.",
    remedy: "Nothing needs to be done. If the workbook itself is missing, close it in Excel and copy it again.",
  },
  "file-is-xls": { found: () => "This is a workbook of the old .xls format.", remedy: saveAsXlsx },
  "file-is-encrypted": {
    found: () => "The workbook is protected by a password.",
    remedy: "Open it, remove the password under File > Info > Protect Workbook > Encrypt with Password, and save.",
  },
  "file-is-xlsb": { found: () => "This is a binary workbook (.xlsb).", remedy: saveAsXlsx },
  "file-is-ods": { found: () => "This is an OpenDocument spreadsheet (.ods).", remedy: saveAsXlsx },
  "file-is-fods": { found: () => "This is a flat OpenDocument spreadsheet (.fods).", remedy: saveAsXlsx },
  "file-is-xml-spreadsheet": { found: () => "This is an XML spreadsheet of Excel 2003.", remedy: saveAsXlsx },
  "file-is-html": {
    found: () => "This is a web page, whatever its name ends in.",
    remedy: "If it comes from a download, sign in and download again. If Excel opens it as a table, save it as .xlsx.",
  },
  "file-is-pdf": { found: () => "This is a PDF.", remedy: "Ask for the workbook that the PDF was made from." },
  "file-is-other-office": {
    found: ({ kind }) => `This is ${officeNames[kind]}, not an Excel workbook.`,
    remedy: "Ask for the questionnaire as an Excel workbook (.xlsx), or export it as one.",
  },
  "file-is-zip": {
    found: () => "This is a zip archive without a workbook of its own.",
    remedy: "Unpack it and use the files in it.",
  },
  "file-is-xml": {
    found: () => "This is an XML file, but no spreadsheet.",
    remedy: "Ask for the questionnaire as an Excel workbook (.xlsx) or as CSV.",
  },
  "file-is-old-or-encrypted": {
    found: () => "This is an old .xls file or a workbook protected by a password; the file is too damaged to tell.",
    remedy: "Open it in Excel, remove the password if there is one, and save it as .xlsx.",
  },
  "file-is-unknown": {
    found: () => "This is neither a workbook nor a text table.",
    remedy: "Ask for the questionnaire as an Excel workbook (.xlsx) or as CSV.",
  },
  "file-is-special": { found: () => "This is no ordinary file.", remedy: "Name a workbook, a CSV, or a folder with such files." },
  "file-is-outside": {
    found: () => "This is a link that leads out of the folder.",
    remedy: "Copy the file into the folder, or name it directly.",
  },
  "file-changed": {
    found: () => "The file changed while it was read.",
    remedy: "Wait until nobody saves or synchronises it, and start again.",
  },
  "file-took-too-long": {
    found: ({ seconds }) => `Reading was given up after ${seconds} seconds.`,
    remedy:
      "Try the file alone. If it happens again, copy the answers into a fresh workbook and report the file as a mistake of the program.",
  },
  "file-too-much-memory": {
    found: ({ megabytes }) => `Reading was given up because it took more than ${megabytes} MB of memory.`,
    remedy: "No questionnaire needs that much. Split a large CSV, or copy the answers into a fresh workbook.",
  },
  "file-converted": {
    found: ({ from }) => `LibreOffice converted this file from ${formatNames[from]}, and the workbook made of it was read.`,
    remedy: "Nothing needs to be done. Sheets and cells are those of the original.",
  },
  "converter-missing": {
    found: ({ from }) => `The format of this file is ${formatNames[from]}; LibreOffice, which would convert it, was not found.`,
    remedy: "Install LibreOffice (libreoffice.org), or name its program in the variable SOFFICE; or save the file as .xlsx.",
  },
  "conversion-failed": { found: () => "LibreOffice could not convert this file.", remedy: saveAsXlsxByHand },
  "conversion-took-too-long": {
    found: ({ seconds }) => `LibreOffice was ended because it had not converted this file after ${seconds} seconds.`,
    remedy: saveAsXlsxByHand,
  },
  "reader-crashed": {
    found: ({ cause }) => `The program failed on this file (${quoted(cause)}); the other files were read.`,
    remedy: "This is a mistake of the program. Please report it, if possible with the file.",
  },
  "nothing-found": {
    found: () => "There is no workbook and no CSV here.",
    remedy: "Check the folder or the pattern. Files ending in .xlsx, .xlsm, .csv and .tsv are read.",
  },
  "file-is-placeholder": {
    found: () => "The file is a placeholder of a cloud folder; its content is not on this computer.",
    remedy: "Open it once, or choose “Always keep on this device”, and start again.",
  },
  "file-truncated": {
    found: () => "The end of the file is missing.",
    remedy: "Download or copy it again; mail attachments are cut off at times.",
  },
  "file-corrupt": { found: ({ part, cause }) => `The file is damaged at ${quoted(part)}: ${causes[cause]}.`, remedy: damaged },
  "limit-exceeded": {
    found: ({ limit, found, allowed }) =>
      `The file asks for too much: ${found} ${limitNames[limit] ?? limit}, where ${allowed} are allowed.`,
    remedy: "No questionnaire is that large. Ask where the file comes from; if it is genuine, copy the answers into a fresh workbook.",
  },
  "encoding-unknown": {
    found: () => "The characters of the CSV are in an encoding that cannot be told.",
    remedy: "Save it as “CSV UTF-8 (Comma delimited)” in Excel, or as UTF-8 in the program it comes from.",
  },
  "encoding-guessed": {
    found: ({ encoding }) => `The CSV does not say its encoding; ${encoding} was used.`,
    remedy: "Look at the Chinese texts of the result. If they are garbled, save the CSV as UTF-8.",
  },
  "characters-lost": {
    found: ({ count: n }) =>
      `Characters were lost before the file came here; the signs for them (\uFFFD or 锟斤拷) stand in ${count(n, "place", "places")}.`,
    remedy: "What stood there cannot be restored. Save the original as UTF-8 again, and compare names and texts.",
  },
  "no-questionnaire": {
    found: () => "No questionnaire was found in the file.",
    remedy:
      "Check that it is the right file. A workbook needs the ids of the questions (EM1-05), a CSV the columns described in docs/data-format.md.",
  },
  "nothing-answered": { found: () => "No question is answered.", remedy: "Fill in the questionnaire, or leave the file out." },
  "more-issues": {
    found: ({ count: n }) => `${count(n, "further issue", "further issues")} of this file ${n === 1 ? "is" : "are"} not listed.`,
    remedy: "Mend the listed ones first and check again.",
  },
  "unknown-instrument": {
    found: ({ found }) => `The workbook holds another questionnaire: ${quoted(found)}.`,
    remedy: "Leave the file out; its answers mean something else.",
  },
  "unknown-version": {
    found: ({ found, expected }) =>
      `The answers are to version ${quoted(found)} of the questionnaire; this program knows version ${expected}.`,
    remedy:
      "Use the program of that version, or have the current questionnaire filled in. Versions with another first number are never mixed.",
  },
  "unknown-form": {
    found: ({ found }) => `${quoted(found)} is no form of the questionnaire.`,
    remedy: "Write basic or full.",
  },
  "item-not-found": {
    found: ({ itemIds }) => `${count(itemIds.length, "question is", "questions are")} missing from the file: ${itemIds.join(", ")}.`,
    remedy: "They count as unanswered. Copy the answers into a fresh workbook if the rows were deleted by mistake.",
  },
  "names-broken": {
    found: ({ count: n }) =>
      `The names of ${count(n, "answer cell", "answer cells")} are lost or point elsewhere; the answers were found by the ids in their rows.`,
    remedy: "Nothing needs to be done; the answers were found by their question numbers.",
  },
  "markers-missing": {
    found: () => "The hidden row that says what each column holds is damaged; the columns were found by cell names or headers.",
    remedy: "Compare the answers that were read with the sheet; where they differ, copy them into a fresh workbook.",
  },
  "meta-inferred": {
    found: ({ field, assumed }) => `The file does not say its ${metaNames[field]}; ${quoted(assumed)} was assumed.`,
    remedy: "Check that this is right. In a CSV, add the column.",
  },
  "duplicate-assessment": {
    found: ({ used, left }) =>
      `The sheets ${quoted(used)} and ${quoted(left)} hold answers of the same company and year; the first of them was used.`,
    remedy: "Delete the sheet that does not count, or give its profile another year.",
  },
  "merged-cells": {
    found: ({ range: cells }) => `The answer cell is merged into ${quoted(cells)}, of which Excel shows only the first cell.`,
    remedy: "Unmerge the cells, then check the answer or fill it in again.",
  },
  "duplicate-item-row": {
    found: () => "The question stands in the file more than once; the first row with an answer was used.",
    remedy: "Delete the row that does not count.",
  },
  "unknown-item": {
    found: ({ found }) => `${quoted(found)} is no question of this version.`,
    remedy: "Correct the id; ids look like EM1-05. The row was left out.",
  },
  "unknown-column": {
    found: ({ found }) => `The column ${quoted(found)} is not known and was left out.`,
    remedy: "Nothing needs to be done unless the name is misspelt; docs/data-format.md lists the columns.",
  },
  "unknown-field": {
    found: ({ found }) => `${quoted(found)} is no field of the profile or of the settings.`,
    remedy: "Correct its name; docs/data-format.md lists the fields. It was left out.",
  },
  "duplicate-column": {
    found: ({ found }) => `The column ${quoted(found)} stands in the header twice; the first was used.`,
    remedy: "Delete or rename the other.",
  },
  "missing-column": {
    found: ({ expected }) => `The column ${quoted(expected)} is missing.`,
    remedy: "Add it, or copy the answers into a fresh workbook.",
  },
  "repeated-header": {
    found: () => "The header stands in the file again; the line was left out.",
    remedy: "Nothing needs to be done. Several files were joined with their headers.",
  },
  "ragged-row": {
    found: ({ found, expected }) => `The line has ${count(found, "field", "fields")}, the header ${expected}.`,
    remedy: "Put texts that contain the separator in quotation marks. A line with too many fields is not used.",
  },
  "not-an-answer": {
    found: ({ found, accepted }) =>
      `${quoted(found)} is not an answer to this question; it counts as missing.`.concat(
        accepted.length > 0 ? ` Possible: ${accepted.join(", ")}.` : "",
      ),
    remedy: "Choose an answer from the list, or leave the cell blank.",
  },
  "not-a-number": {
    found: ({ found }) => `${quoted(found)} is not a number in the unit asked for.`,
    remedy: "Enter the figure alone, without words or another unit.",
  },
  "number-out-of-range": {
    found: ({ found, low, high }) => `${found} is out of range; possible: ${range(low, high)}.`,
    remedy: "Check the figure and its unit.",
  },
  "ambiguous-number": {
    found: ({ found }) =>
      `${quoted(found)} may mean two numbers, because the file does not show whether its decimal sign is a point or a comma.`,
    remedy: "Write numbers without thousands separators.",
  },
  "not-a-date": { found: ({ found }) => `${quoted(found)} is not a date.`, remedy: "Write dates as 2024-12-31." },
  "not-a-choice": {
    found: ({ found, accepted }) => `${quoted(found)} is not in the list. Possible: ${accepted.join(", ")}.`,
    remedy: "Choose a value from the list.",
  },
  "cell-error": {
    found: ({ found }) => `The cell shows the error ${quoted(found)}; it counts as missing.`,
    remedy: "Type the value over the broken formula.",
  },
  "status-contradicts-value": {
    found: ({ status, found }) => `The status ${quoted(status)} does not fit the value ${quoted(found)}; the answer counts as missing.`,
    remedy: "Correct the status or the value; without a status, the value alone decides.",
  },
  "na-not-allowed": {
    found: ({ found }) => `${quoted(found)}: this question applies to every company, so the answer counts as missing.`,
    remedy: "Answer the question.",
  },
  "na-wrong-reason": {
    found: ({ found, expected }) =>
      `${quoted(found)} is no reason to leave out this question; only ${expected} is. The answer counts as missing.`,
    remedy: "Choose the reason from the list, or answer the question.",
  },
  "na-without-reason": {
    found: () => "“Not applicable” stands there without a reason; the answer counts as missing.",
    remedy: "Choose the reason in the column beside the answer, or answer the question.",
  },
  "na-and-answer": {
    found: () => "The question has both an answer and a reason why it does not apply; the answer was used.",
    remedy: "Delete one of the two.",
  },
  "na-contradicts-profile": {
    found: ({ reason, field, found }) =>
      `Questions are left out because of ${reason}, but the profile says ${quoted(found)} for ${fieldName(field)}.`,
    remedy: "Correct the profile, or answer these questions.",
  },
  "credit-code-invalid": {
    found: ({ found }) => `${quoted(found)} is not a valid unified social credit code, so the company cannot be recognised in other files.`,
    remedy: "Copy the 18 characters from the business licence. Format the cell as text: Excel rounds long numbers.",
  },
  "size-unknown": {
    found: () => "The size of the company is neither stated nor can it be derived.",
    remedy: "Fill in the size, or industry, employees, revenue and assets.",
  },
  "size-large": {
    found: () => "This is a large enterprise; the questionnaire is made for smaller ones, and the case does not enter benchmarks.",
    remedy: "Check employees, revenue (in 10,000 CNY) and industry.",
  },
  "size-mismatch": {
    found: ({ stated, computed }) =>
      `The stated size is ${sizeName(stated)}, but by the size rule it is ${sizeName(computed)}. The stated one was used.`,
    remedy: "Check the size, the figures and their unit (10,000 CNY).",
  },
  "year-missing": { found: () => "The reporting year is missing, so the case does not enter benchmarks.", remedy: "Fill in the year." },
  "firm-missing": {
    found: () => "There is no credit code or company id, so the company cannot be recognised in other files.",
    remedy: "Fill in the unified social credit code, or the column firm_id in a CSV.",
  },
  "date-order": {
    found: ({ earlier, later }) => `${fieldName(later)} lies before ${fieldName(earlier)}.`,
    remedy: "Check both dates.",
  },
  "score-mismatch": {
    found: ({ found, expected }) => `The workbook shows the score ${found}; the answers give ${expected}. The answers were used.`,
    remedy: "Nothing needs to be done. Open the workbook in Excel and recalculate (F9) if the old score was passed on.",
  },
  "formulas-stale": {
    found: () => "A formula here was never calculated; its value is missing.",
    remedy: "Open the workbook in Excel, WPS or LibreOffice, save it, and check again; or type the value.",
  },
  "duplicate-file": { found: ({ of }) => `The file is a copy of ${quoted(of)} and was left out.`, remedy: "Nothing needs to be done." },
  "duplicate-case": {
    found: ({ of }) => `The same company and year also stands in ${quoted(of)}; one of the two was left out.`,
    remedy: "Check which one counts; --duplicates changes the rule.",
  },
  "excluded-na-share": {
    found: ({ share }) =>
      `${Math.round(share * 100)} % of the questions are marked as not applicable, so the case does not enter benchmarks.`,
    remedy: "Check whether so many questions really do not apply.",
  },
  "cluster-row-unnamed": {
    found: () => "This row of the cluster table names no company.",
    remedy: "Enter the credit code, or the name of the company.",
  },
  "cluster-row-differs": {
    found: ({ found, first }) =>
      `${quoted(found)} already stands in row ${first} with another park, programme or cohort; row ${first} counts.`,
    remedy: "Keep the row that is right, and delete the other one.",
  },
  "cluster-row-unmatched": {
    found: ({ found }) => `No file that was read comes from ${quoted(found)}.`,
    remedy: "If the company has handed in a file, compare credit code and name with its profile sheet.",
  },
  "cluster-company-missing": {
    found: () => "No row of the cluster table names this company, so it is in no park, programme or cohort.",
    remedy: "Add a row with its credit code, if it belongs to one.",
  },
};

export const issues = {
  severity: { rejected: "not used", warning: "warning", note: "note" },
  /** `a.xlsx:自评!E12 [not-an-answer] What was found — what to do`. */
  line: (place: string, code: string, found: string, remedy: string): string => `${place} [${code}] ${found} — ${remedy}`,
  summary: (files: number, rejected: number, warnings: number, notes: number): string =>
    `${count(files, "file", "files")} checked: ${rejected} not used, ${count(warnings, "warning", "warnings")}, ${count(notes, "note", "notes")}.`,
  clean: "No problem was found.",
  findings,
};
