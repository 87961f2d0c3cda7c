import type { Finding, ForeignFormat, IssueCode } from "../../../instrument/issue.ts";

const formats: ReadonlyMap<IssueCode, ForeignFormat> = new Map([
  ["file-is-xls", "xls"],
  ["file-is-xlsb", "xlsb"],
  ["file-is-ods", "ods"],
  ["file-is-fods", "fods"],
  ["file-is-xml-spreadsheet", "xml"],
]);

/** The format of a file that cannot be read as it is and can be converted; null for any other, such as one with a password. */
export const foreignFormat = ({ code }: Finding): ForeignFormat | null => formats.get(code) ?? null;

/** Where the workbook comes from that is read in place of a file. */
export interface Conversion {
  readonly from: ForeignFormat;
  /** SHA-256 of the file before it was converted: LibreOffice may write other bytes each time. */
  readonly sha256: string;
}

/** What stands for the readings of a converted content in a store: the same content may have been refused when nothing was converted. */
export const conversionKey = ({ sha256 }: Conversion): string => `${sha256}.converted`;
