import { strToU8 } from "fflate";
import { codes } from "../csv/spelling.ts";
import { csvText } from "../csv/table.ts";
import { wideTable } from "../csv/wide.ts";
import { encryptedOldWorkbook, encryptedWorkbook, oleFile } from "../ole.ts";
import { packed, type Parts } from "../workbook/parts.ts";
import { type Broken, small, smallParts } from "./broken.ts";

/** Files that are something else than they seem. */
export async function otherFiles(): Promise<readonly Broken[]> {
  const workbook = packed(await smallParts());
  const csv = strToU8(csvText(wideTable([small], codes), { delimiter: ",", decimal: "." }));
  return [
    refused(
      "old-xls",
      "A workbook of Excel 97–2003: refuse it and ask to save it as .xlsx.",
      "input.xls",
      oleFile(["Workbook"]),
      "file-is-xls",
    ),
    refused(
      "encrypted-workbook",
      "A workbook with a password to open: refuse it and ask to remove the password.",
      "input.xlsx",
      encryptedWorkbook(),
      "file-is-encrypted",
    ),
    refused(
      "encrypted-old-xls",
      "A workbook of Excel 97–2003 with a password to open: refuse it and ask to remove the password, as saving it as .xlsx alone is of no use.",
      "input.xls",
      encryptedOldWorkbook(),
      "file-is-encrypted",
    ),
    refused(
      "truncated-ole",
      "The first 700 bytes of an old or encrypted workbook: refuse it and name both possibilities.",
      "input.xls",
      oleFile(["Workbook"]).subarray(0, 700),
      "file-is-old-or-encrypted",
    ),
    refused(
      "open-document",
      "A spreadsheet of LibreOffice (.ods): refuse it and ask to save it as .xlsx.",
      "input.ods",
      openDocument(),
      "file-is-ods",
    ),
    refused(
      "encrypted-open-document",
      "A spreadsheet of LibreOffice with a password to open: refuse it and ask to remove the password.",
      "input.ods",
      openDocument("<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"),
      "file-is-encrypted",
    ),
    refused(
      "flat-open-document",
      "A spreadsheet of LibreOffice in a single XML file (.fods): refuse it and ask to save it as .xlsx.",
      "input.fods",
      strToU8(
        '<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>\n',
      ),
      "file-is-fods",
    ),
    refused(
      "excel-2003-xml",
      "An XML spreadsheet of Excel 2003 that a system calls .xls: refuse it, say what it is, and ask to save it as .xlsx.",
      "input.xls",
      strToU8(
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>\n',
      ),
      "file-is-xml-spreadsheet",
    ),
    refused(
      "binary-workbook",
      "A binary workbook (.xlsb): refuse it and ask to save it as .xlsx.",
      "input.xlsb",
      zipOf(["[Content_Types].xml", "xl/workbook.bin"]),
      "file-is-xlsb",
    ),
    refused(
      "word-document",
      "A Word document: refuse it and say what it is.",
      "input.docx",
      zipOf(["[Content_Types].xml", "word/document.xml"]),
      "file-is-other-office",
    ),
    refused(
      "presentation",
      "A presentation: refuse it and say what it is.",
      "input.pptx",
      zipOf(["[Content_Types].xml", "ppt/presentation.xml"]),
      "file-is-other-office",
    ),
    refused(
      "pdf",
      "A print of the questionnaire as PDF: refuse it and ask for the workbook.",
      "input.pdf",
      strToU8("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
      "file-is-pdf",
    ),
    refused(
      "web-page-named-xls",
      "A web page that a portal calls .xls: refuse it and say what it is.",
      "input.xls",
      webPage,
      "file-is-html",
    ),
    refused(
      "web-page-named-xlsx",
      "A login page that was saved as .xlsx: refuse it and ask to download the file again.",
      "input.xlsx",
      webPage,
      "file-is-html",
    ),
    refused(
      "xml-file",
      "An invoice in XML: refuse it and say what it is.",
      "input.xml",
      strToU8('<?xml version="1.0" encoding="UTF-8"?><Invoice><Total>1</Total></Invoice>'),
      "file-is-xml",
    ),
    {
      name: "csv-named-xlsx",
      what: "A CSV that was renamed .xlsx: read it as what it is.",
      file: "input.xlsx",
      bytes: csv,
      issues: [],
      cases: 1,
    },
    {
      name: "xlsx-named-csv",
      what: "A workbook that was renamed .csv: read it as what it is.",
      file: "input.csv",
      bytes: workbook,
      issues: [],
      cases: 1,
    },
    refused("empty-file", "A file without a byte: refuse it and ask to download it again.", "input.xlsx", new Uint8Array(0), "file-empty"),
    refused(
      "cloud-placeholder",
      "Nothing but zero bytes, as a cloud folder leaves them: refuse it and ask to download it.",
      "input.xlsx",
      new Uint8Array(4096),
      "file-is-placeholder",
    ),
    refused(
      "lock-file",
      "The small file that Excel keeps beside an open workbook: pass over it and say that the workbook is open.",
      "~$input.xlsx",
      lockFile(),
      "file-is-lock",
    ),
    refused(
      "zip-without-workbook",
      "A zip archive of pictures: refuse it and ask to unpack it first.",
      "input.zip",
      zipOf(["照片/1.txt", "照片/2.txt"]),
      "file-is-zip",
    ),
    refused(
      "unknown-file",
      "Bytes of no known kind: refuse them and say which kinds are read.",
      "input.xlsx",
      Uint8Array.from({ length: 300 }, (_, index) => (index * 73 + 5) % 256),
      "file-is-unknown",
    ),
  ];
}

const webPage = strToU8(
  "<!DOCTYPE html>\n<html><head><title>登录</title></head><body><table><tr><td>EM1-05</td><td>Y</td></tr></table></body></html>\n",
);

function refused(
  name: string,
  what: string,
  ...[file, bytes, code]: readonly [string, Uint8Array, Broken["issues"][number]["code"]]
): Broken {
  return { name, what, file, bytes, issues: [{ code }], cases: 0 };
}

/** An archive with parts of these names and nothing in them. */
const zipOf = (names: readonly string[]): Uint8Array => packed(new Map(names.map((name) => [name, strToU8("<x/>")])), () => 0);

function openDocument(manifest = "<manifest:manifest/>"): Uint8Array {
  const parts: Parts = new Map([
    ["mimetype", strToU8("application/vnd.oasis.opendocument.spreadsheet")],
    ["content.xml", strToU8("<office:document-content/>")],
    ["META-INF/manifest.xml", strToU8(manifest)],
  ]);
  return packed(parts, () => 0);
}

/** Length and name of the person who has the workbook open, filled up to 165 bytes. */
function lockFile(): Uint8Array {
  const bytes = new Uint8Array(165).fill(0x20);
  const name = strToU8("示例用户");
  bytes[0] = name.length;
  bytes.set(name, 1);
  return bytes;
}
